// The proof of one entry: in plain words, reckoned anew in the browser, and to take away for the offline verifier.

import { call, el, sheet } from '../frame.js';
import { t } from './words.js';

const hex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const base64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const shown = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function hash(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** The root to which a leaf leads (RFC 9162, 2.1.3.2); empty when the path does not fit the place. */
export async function rootOf(proof) {
  let node = BigInt(proof.index);
  let last = BigInt(proof.size) - 1n;
  let now = await hash(Uint8Array.of(0), new TextEncoder().encode(proof.leaf));
  for (const step of proof.path.map(hex)) {
    if (last === 0n) return '';
    if (node % 2n === 1n || node === last) {
      now = await hash(Uint8Array.of(1), step, now);
      while (node % 2n === 0n && node !== 0n) {
        node /= 2n;
        last /= 2n;
      }
    } else {
      now = await hash(Uint8Array.of(1), now, step);
    }
    node /= 2n;
    last /= 2n;
  }
  return last === 0n ? shown(now) : '';
}

/** Whether a signed note carries the signature of a key (C2SP signed-note); nothing where the browser cannot tell. */
async function signed(note, key) {
  const end = note.lastIndexOf('\n\n');
  const [name, , material] = key.split('+', 2).concat(key.slice(key.indexOf('+', key.indexOf('+') + 1) + 1));
  const line = note.slice(end + 2).split('\n').find((each) => each.startsWith(`— ${name} `));
  if (!line) return false;
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', base64(material).slice(1), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return undefined;
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, base64(line.slice(line.lastIndexOf(' ') + 1)).slice(4), new TextEncoder().encode(note.slice(0, end + 1)));
}

/** The sheet. */
export function proofSheet(entry, id) {
  const proof = entry.proof;
  if (!proof) return sheet(t().proof, t().proofNote, el('div', { class: 'verdict bad', id: 'proof' }, el('h4', null, '✗ ', t().unproven), el('p', null, t().unprovenText)));
  const reckoned = el('div', { id: 'reckoned', role: 'status' });
  const check = async () => {
    reckoned.replaceChildren(el('p', { class: 'sub' }, t().checking));
    const root = await rootOf(proof);
    const same = root === proof.root && shown(base64(proof.checkpoint.split('\n')[2])) === root;
    const signature = await signed(proof.checkpoint, (await call('v1/audit/status')).key);
    reckoned.replaceChildren(el('p', { class: same ? 'good' : 'bad' }, same ? `✓ ${t().checkedRoot}` : `✗ ${t().wrongRoot}`),
      el('p', { class: signature ? 'good' : signature === false ? 'bad' : 'sub' }, signature ? `✓ ${t().checkedSignature}` : signature === false ? `✗ ${t().unsigned}` : t().noCrypto));
  };
  const row = (name, ...value) => [el('dt', null, name), el('dd', null, value)];
  return sheet(t().proof, t().proofNote,
    el('div', { class: `verdict ${proof.proven ? 'good' : 'bad'}`, id: 'proof' }, el('h4', null, proof.proven ? `✓ ${t().proven}` : `✗ ${t().unproven}`), el('p', null, proof.proven ? t().provenText(proof.index, proof.size, proof.path.length) : t().unprovenText)),
    el('div', { class: 'actions' }, crypto.subtle ? el('button', { type: 'button', id: 'check-here', onclick: check }, t().checkHere) : null,
      id ? el('a', { class: 'button', id: 'download-proof', href: `v1/assessments/${id}/proof`, download: `lingshu-proof-${entry.entry}.ndjson` }, t().download) : null), reckoned,
    id ? [el('p', { class: 'sub' }, t().offline), el('pre', { class: 'command' }, `./lingshu audit verify --file lingshu-proof-${entry.entry}.ndjson --key log.pub --checkpoints COPY`), el('p', { class: 'sub' }, t().copies)] : null,
    el('details', null, el('summary', null, t().details), el('dl', { class: 'facts' }, row(t().root, el('code', null, proof.root)), row(t().path, proof.path.map((each) => el('div', null, el('code', null, each)))),
      row(t().checkpoint, el('pre', null, proof.checkpoint), proof.signedFirstAt ? el('p', { class: 'sub' }, t().signedFirst(proof.signedFirstAt)) : null), row(t().leaf, el('code', null, proof.leaf)))));
}
