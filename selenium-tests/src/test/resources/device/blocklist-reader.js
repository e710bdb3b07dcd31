// Reads lists as src/docs/blocklist-format.md describes them; made from that document alone, and from
// nothing of the server's code, so that the document is known to be enough.
'use strict';

const BlocklistReader = (() => {
  const SIGNATURE = 64;
  const FULL = 0x46;
  const DELTA = 0x44;
  const SERIALS = 0;

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
    u16() { return this.view.getUint16(this.skip(2)); }
    i32() { return this.view.getInt32(this.skip(4)); }
    i64() { return Number(this.view.getBigInt64(this.skip(8))); }
    text() { return new TextDecoder('ascii').decode(this.take(this.u8())); }
  }

  const header = fields => {
    const magic = new TextDecoder('ascii').decode(fields.take(4));
    require(magic === 'CCBL', 'MALFORMED');
    require(fields.u8() === 1, 'MALFORMED');
    const list = { content: fields.u8(), keys: fields.u8() };
    list.operator = fields.text();
    list.kid = fields.text();
    for (const name of ['version', 'baseVersion', 'issuedAt', 'nextUpdate', 'validUntil']) {
      list[name] = fields.i64();
    }
    list.minimumWaitSeconds = fields.u16();
    list.limit = fields.i64();
    list.sha256 = fields.take(32);
    list.partitions = Array.from({ length: fields.u16() }, () => ({
      serialBase: fields.i64(),
      count: fields.i64(),
      n: fields.i32(),
      riceParameter: fields.u8(),
      bytes: fields.i32(),
    }));
    return list;
  };

  const open = bytes => {
    const fields = new Fields(bytes);
    const list = header(fields);
    for (const partition of list.partitions) {
      require(partition.bytes >= 0 && partition.n >= 0, 'MALFORMED');
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
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.buffer));
  };

  const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

  const verify = async (list, keys) => {
    require(list.kid in keys, 'UNKNOWN_KEY');
    const key = await crypto.subtle.importKey('raw', keys[list.kid], { name: 'Ed25519' }, false, ['verify']);
    const good = await crypto.subtle.verify({ name: 'Ed25519' }, key, list.signature, list.signed);
    require(good, 'BAD_SIGNATURE');
  };

  const result = (list, held) => {
    const parts = list.partitions.map(decode);
    if (list.content === FULL) {
      return parts.flat();
    }
    require(list.content === DELTA && parts.length === 2, 'MALFORMED');
    const set = new Set(held.serials);
    parts[1].forEach(serial => require(set.delete(serial), 'MALFORMED'));
    parts[0].forEach(serial => require(!set.has(serial), 'MALFORMED'));
    parts[0].forEach(serial => set.add(serial));
    return [...set].sort((one, other) => one - other);
  };

  /** The list after these bytes; throws an error whose message is the word of the document. */
  const read = async (bytes, { keys, operator, now, held = { version: 0, serials: [] } }) => {
    const list = open(bytes);
    await verify(list, keys);
    require(list.operator === operator && list.keys === SERIALS, 'FOREIGN');
    require(now < list.validUntil, 'EXPIRED');
    require(list.version >= held.version, 'OLDER');
    require(list.content === FULL || list.baseVersion === held.version, 'WRONG_BASE');
    const serials = result(list, held);
    require(same(await digest(serials), list.sha256), 'WRONG_RESULT');
    return { version: list.version, limit: list.limit, serials };
  };

  return { read };
})();
