// Reads lists as src/docs/blocklist-format.md describes them; made from that document alone, and from
// nothing of the server's code, so that the document is known to be enough.
'use strict';

const BlocklistReader = (() => {
  const SIGNATURE = 64;

  class Flaw extends Error {}

  const require = (condition, word) => {
    if (!condition) {
      throw new Flaw(word);
    }
  };

  /** Numbers and texts, one after the other; asked for more than there is, it is truncated. */
  class Fields {
    constructor(bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.at = 0;
    }

    skip(length) {
      require(this.at + length <= this.bytes.length, 'TRUNCATED');
      const at = this.at;
      this.at += length;
      return at;
    }

    take(length) {
      const at = this.skip(length);
      return this.bytes.subarray(at, at + length);
    }

    u8() { return this.view.getUint8(this.skip(1)); }
    u32() { return this.view.getUint32(this.skip(4)); }
    text() { return new TextDecoder('ascii').decode(this.take(this.u8())); }

    /** Seven bits a byte, the lowest first; no list of ours has a number above 2^53. */
    number() {
      let value = 0;
      for (let i = 0; i < 9; i += 1) {
        const byte = this.u8();
        value += (byte & 0x7f) * 2 ** (7 * i);
        if (byte < 0x80) {
          require((i === 0 || byte > 0) && Number.isSafeInteger(value), 'MALFORMED');
          return value;
        }
      }
      throw new Flaw('MALFORMED');
    }
  }

  const header = fields => {
    const magic = new TextDecoder('ascii').decode(fields.take(4));
    require(magic === 'CCB2', 'MALFORMED');
    const content = fields.u8();
    require(content < 4, 'MALFORMED');
    const list = { isDelta: (content & 1) === 1, keys: (content & 2) === 0 ? 'SERIAL' : 'UID' };
    list.keyId = fields.u32();
    list.operator = fields.text();
    list.version = fields.number();
    list.baseVersion = list.isDelta ? list.version - fields.number() : null;
    require(!list.isDelta || (list.baseVersion >= 0 && list.baseVersion < list.version), 'MALFORMED');
    list.issuedAt = fields.u32();
    list.nextUpdate = list.issuedAt + fields.number();
    list.validUntil = list.issuedAt + fields.number();
    list.minimumWaitSeconds = fields.number();
    list.limit = fields.number();
    list.digest = fields.take(16);
    list.partitions = partitions(fields, list.isDelta);
    return list;
  };

  const partitions = (fields, isDelta) => {
    let end = 0;
    return Array.from({ length: fields.number() }, () => {
      const serialBase = isDelta ? 0 : end;
      const partition = {
        serialBase, count: fields.number(), n: fields.number(), riceParameter: fields.u8(), bytes: fields.number(),
      };
      end = serialBase + partition.count;
      return partition;
    });
  };

  const open = bytes => {
    const fields = new Fields(bytes);
    const list = header(fields);
    for (const partition of list.partitions) {
      require(partition.riceParameter <= 62 && partition.n <= partition.bytes * 8, 'MALFORMED');
      partition.code = fields.take(partition.bytes);
    }
    list.signed = bytes.subarray(0, fields.at);
    list.signature = fields.take(SIGNATURE);
    require(fields.at === bytes.length, 'MALFORMED');
    return list;
  };

  const bits = code => {
    let at = 0;
    const bit = () => {
      require(at < code.length * 8, 'MALFORMED');
      const found = (code[at >> 3] >> (7 - (at & 7))) & 1;
      at += 1;
      return found;
    };
    const number = length => {
      let value = 0;
      for (let i = 0; i < length; i += 1) {
        value = value * 2 + bit();
      }
      return value;
    };
    const end = () => {
      require(code.length * 8 - at < 8, 'MALFORMED');
      while (at < code.length * 8) {
        require(bit() === 0, 'MALFORMED');
      }
    };
    return { bit, number, end };
  };

  const decode = ({ serialBase, count, n, riceParameter, code }) => {
    const stream = bits(code);
    const serials = [];
    let expected = serialBase;
    for (let i = 0; i < n; i += 1) {
      let q = 0;
      while (stream.bit() === 1) {
        q += 1;
      }
      const serial = expected + q * 2 ** riceParameter + stream.number(riceParameter);
      require(serial < serialBase + count, 'MALFORMED');
      serials.push(serial);
      expected = serial + 1;
    }
    stream.end();
    return serials;
  };

  const digest = async serials => {
    const bytes = new DataView(new ArrayBuffer(serials.length * 8));
    serials.forEach((serial, i) => bytes.setBigInt64(i * 8, BigInt(serial)));
    return sha256(bytes.buffer);
  };

  const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

  const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

  const verify = async (list, keys) => {
    let known = false;
    for (const raw of keys) {
      if (new DataView((await sha256(raw)).buffer).getUint32(0) === list.keyId) {
        known = true;
        const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
        if (await crypto.subtle.verify({ name: 'Ed25519' }, key, list.signature, list.signed)) {
          return;
        }
      }
    }
    throw new Flaw(known ? 'BAD_SIGNATURE' : 'UNKNOWN_KEY');
  };

  const check = ({ isDelta, partitions: [...parts], limit }) => {
    require(!isDelta || parts.length === 2, 'MALFORMED');
    const spans = isDelta ? parts.slice(0, 1) : parts;
    require(spans.reduce((sum, part) => sum + part.count, 0) === limit, 'MALFORMED');
  };

  const result = (list, held) => {
    const parts = list.partitions.map(decode);
    if (!list.isDelta) {
      return parts.flat();
    }
    require(list.partitions[1].count === held.serials.length, 'WRONG_RESULT');
    const places = new Set(parts[1]);
    const set = new Set(held.serials.filter((serial, place) => !places.has(place)));
    parts[0].forEach(serial => set.add(serial));
    return [...set].sort((one, other) => one - other);
  };

  const EMPTY = { version: 0, serials: [] };

  /** The list after these bytes; throws an error whose message is the word of the document. */
  const read = async (bytes, { keys, operator, now, by = 'SERIAL', held = EMPTY }) => {
    const list = open(bytes);
    await verify(list, keys);
    check(list);
    require(list.operator === operator && list.keys === by, 'FOREIGN');
    require(now < list.validUntil, 'EXPIRED');
    require(list.version >= held.version, 'OLDER');
    require(!list.isDelta || list.baseVersion === held.version, 'WRONG_BASE');
    const serials = result(list, held);
    require(same((await digest(serials)).subarray(0, 16), list.digest), 'WRONG_RESULT');
    return { version: list.version, limit: list.limit, serials };
  };

  /** By what a list names a chip: the first 52 bits of the SHA-256 of its number. */
  const chipKey = async uid => {
    const digits = Array.from(await sha256(uid), byte => byte.toString(16).padStart(2, '0')).join('');
    return parseInt(digits.slice(0, 13), 16);
  };

  return { read, chipKey };
})();
