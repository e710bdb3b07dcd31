// Runs the test vectors of src/docs/blocklist-format.md; answers what went otherwise than it says.
'use strict';

const hex = text => Uint8Array.from(text.replace(/\s/g, '').match(/../g), pair => parseInt(pair, 16));

const wordOf = promise => promise.then(list => `read version ${list.version}`, error => error.message);

const runVectors = async files => {
  const [full, delta, empty, chips, old] = files.map(hex);
  const keys = [hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')];
  const by = { keys, operator: 'example', now: Date.UTC(2026, 2, 1, 12) / 1000 };
  const wrong = [];
  const expect = (what, wanted, found) => {
    if (JSON.stringify(wanted) !== JSON.stringify(found)) {
      wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }
  };
  const first = await BlocklistReader.read(full, by);
  expect('full', [3, 4, 17, 18, 19, 40, 77, 120, 121, 199], first.serials);
  const second = await BlocklistReader.read(delta, { ...by, held: first });
  expect('delta', [3, 4, 17, 19, 40, 77, 121, 150, 199, 205], second.serials);
  expect('empty', [], (await BlocklistReader.read(empty, { ...by, held: second })).serials);

  const uids = ['04a1b2c3d4e5f6', 'deadbeef', '04112233445566778899'].map(hex);
  const { serials } = await BlocklistReader.read(chips, { ...by, by: 'UID' });
  const chipKeys = await Promise.all(uids.map(BlocklistReader.chipKey));
  expect('chips', chipKeys.sort((one, other) => one - other), serials);

  for (const [name, bytes] of Object.entries({ full, delta, chips })) {
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = wordOf(BlocklistReader.read(bytes.slice(0, length), by));
      expect(`${name} cut at ${length}`, 'TRUNCATED', await cut);
    }
  }
  for (let bit = 0; bit < 64 * 8; bit += 1) {
    const turned = full.slice();
    turned[full.length - 64 + (bit >> 3)] ^= 1 << (bit & 7);
    expect(`bit ${bit}`, 'BAD_SIGNATURE', await wordOf(BlocklistReader.read(turned, by)));
  }
  const word = (bytes, more) => wordOf(BlocklistReader.read(bytes, { ...by, ...more }));
  expect('older', 'OLDER', await word(full, { held: second }));
  expect('expired', 'EXPIRED', await word(full, { now: Date.UTC(2026, 2, 2, 10) / 1000 }));
  expect('base', 'WRONG_BASE', await word(delta, { held: { version: 0, serials: [] } }));
  expect('chips for serials', 'FOREIGN', await word(chips, {}));
  expect('format 1', 'MALFORMED', await word(old, {}));
  expect('foreign', 'FOREIGN', await word(full, { operator: 'other' }));
  expect('key', 'UNKNOWN_KEY', await word(full, { keys: [] }));
  expect('longer', 'MALFORMED', await word(Uint8Array.of(...full, 0)));
  return wrong;
};
