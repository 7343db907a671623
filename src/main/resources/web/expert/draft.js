// The draft that is being written: files over those of the tree, and which version of it the service keeps. One at a time.

import { call } from '../frame.js';

const empty = () => ({ name: '', version: '', files: {}, kept: {} });
let draft = empty();
let told = () => { };
const tree = new Map();

/** Tells one listener, the last, whenever the draft changes. */
export const listen = (listener) => { told = listener; };

const changed = () => told();
const sorted = (files) => JSON.stringify(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));

export const current = () => draft;

/** Whether something is written that is not kept. */
export const dirty = () => sorted(draft.files) !== sorted(draft.kept);

/** Whether anything is drafted at all. */
export const any = () => Object.keys(draft.files).length > 0;

/** A file of the tree; empty text when the tree has none. */
export async function ofTree(path) {
  if (tree.has(path)) return tree.get(path);
  const { text } = await call(`v1/workshop/files/${path}`);
  tree.set(path, text);
  return text;
}

/** The text of a file as it is drafted, or as the tree has it. */
export const text = async (path) => (path in draft.files ? draft.files[path] : ofTree(path));

/** Writes a file; one that is as in the tree is no part of the draft. */
export async function write(path, words) {
  if (words === await ofTree(path)) delete draft.files[path];
  else draft.files[path] = words;
  if (!draft.name && any()) draft.name = path.split('/').pop().replace(/\.\w+$/, '');
  changed();
}

/** What the service is asked about: the drafted files, and one that is looked at. */
export const asked = async (path) => ({ path, text: await text(path), files: draft.files });

/** Begins anew; the tree is read again. */
export function clear() {
  draft = empty();
  tree.clear();
  changed();
}

/** Opens a draft that is kept. */
export async function open(name) {
  const kept = await call(`v1/workshop/drafts/${encodeURIComponent(name)}`);
  tree.clear();
  draft = { name: kept.name, version: kept.version, files: { ...kept.files }, kept: { ...kept.files } };
  changed();
}

/** Keeps the draft; a `Trouble` of status 412 when another window did meanwhile. */
export async function save() {
  const headers = draft.version ? { 'If-Match': `"${draft.version}"` } : { 'If-None-Match': '*' };
  const kept = await call(`v1/workshop/drafts/${encodeURIComponent(draft.name)}`, { method: 'PUT', headers, json: { files: draft.files } });
  draft.version = kept.version;
  draft.kept = { ...kept.files };
  changed();
}

/** Gives the draft a name of its own, as one that is not kept yet. */
export function rename(name) {
  draft.name = name;
  draft.version = '';
  draft.kept = {};
  changed();
}

/** Throws the draft away. */
export async function discard() {
  if (draft.version) await call(`v1/workshop/drafts/${encodeURIComponent(draft.name)}`, { method: 'DELETE', headers: { 'If-Match': `"${draft.version}"` } });
  clear();
}
