// A device in a browser: enrols, gets a token, and asks for the list in both forms.
'use strict';

const base64 = bytes =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

const unbase64 = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));

const utf8 = text => new TextEncoder().encode(text);

const call = async (path, options, status) => {
  const answer = await fetch(`/api/v1/${path}`, { credentials: 'omit', ...options });
  if (answer.status !== status) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer;
};

const enrol = async (code, pair) => {
  const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const signature = base64(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(code)));
  const body = JSON.stringify({
    enrolmentCode: code, publicKey: { kty: 'OKP', crv: 'Ed25519', x }, signature, model: 'browser', vehicleId: '77001',
  });
  const headers = { 'Content-Type': 'application/json' };
  return (await call('devices/enrolments', { method: 'POST', headers, body }, 201)).json();
};

const token = async ({ deviceId, kid }, pair) => {
  const part = json => base64(utf8(JSON.stringify(json)));
  const exp = Math.floor(Date.now() / 1000) + 60;
  const aud = `${location.origin}/api/v1/devices/token`;
  const message = `${part({ alg: 'EdDSA', kid })}.${part({ iss: deviceId, sub: deviceId, aud, exp, jti: crypto.randomUUID() })}`;
  const signature = base64(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(message)));
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: `${message}.${signature}`,
  });
  return (await (await call('devices/token', { method: 'POST', body }, 200)).json()).access_token;
};

/** What the list says in the binary form, read by the key of the configuration, and in JSON. */
const readServed = async code => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const bearer = await token(await enrol(code, pair), pair);
  const get = (path, type) => call(path, { headers: { Authorization: `Bearer ${bearer}`, Accept: type } }, 200);
  const config = await (await get('config', 'application/json')).json();
  const keys = config.keys.map(key => unbase64(key.x));
  const binary = await get('blocklist', 'application/vnd.citycabinet.blocklist');
  const bytes = new Uint8Array(await binary.arrayBuffer());
  const by = { keys, operator: config.operator, now: Date.now() / 1000 };
  const json = await (await get('blocklist', 'application/json')).json();
  return { binary: await BlocklistReader.read(bytes, by), json };
};
