// What a device in a browser tells of itself, and a tap of a card that nobody knows.
'use strict';

const say = async (bearer, path, body) => {
  const headers = { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' };
  return (await call(path, { method: 'POST', headers, body: JSON.stringify(body) }, 200)).json();
};

const tellAndTap = async code => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const enrolled = await enrol(code, pair);
  const bearer = await token(enrolled, pair);
  const now = new Date().toISOString();
  const late = new Date(Date.now() - 400000).toISOString();
  await say(bearer, 'devices/self/status', {
    sentAt: late, software: 'browser 9.9', tapsWaiting: 3, lastDeviceSeq: 3,
    blocklistVersion: 0,
  });
  const tap = {
    localEventId: crypto.randomUUID(), deviceSeq: 3, time: now, mediumNumber: 'ZZ99999999', eventType: 'TAP',
    eventResult: 0, amountCents: null, balanceAfterCents: null, creditUsed: false, companions: 0, vehicleId: '77001',
    routeId: '5', tripId: null, stopId: null, direction: null, operatingDayDate: now.slice(0, 10),
  };
  const batch = {
    batchId: crypto.randomUUID(), sentAt: late, deviceSeqFrom: 3, deviceSeqTo: 3, blocklistVersion: 0, configVersion: null,
    taps: [tap],
  };
  const answer = await say(bearer, 'tap-batches', batch);
  return { deviceId: enrolled.deviceId, result: answer.results[0].result };
};
