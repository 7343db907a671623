// A JSON schema as something to read: one row for each member, what it is made of unfolds when it is asked for.

import { el, ticked } from '../frame.js';
import { chosenPart, t } from './words.js';

const AT = '#/components/schemas/';

/** The schema that is meant, and its name where it has one. */
export function resolve(schema, all) {
  const name = schema && schema.$ref && schema.$ref.startsWith(AT) ? schema.$ref.slice(AT.length) : '';
  return { name, schema: name ? { ...all[name], ...(schema.description ? { description: schema.description } : {}) } : schema || {} };
}

function choices(schema) {
  return schema.oneOf || schema.anyOf || [];
}

/** What a value is, in a few words. */
function kind(schema, all) {
  const { name, schema: own } = resolve(schema, all);
  if (own.const !== undefined) return [`${t().constant} `, el('code', null, JSON.stringify(own.const))];
  if (choices(own).length) return [`${t().oneOf} `, choices(own).map((each, i) => [i ? ' / ' : '', kind(each, all)])];
  const type = Array.isArray(own.type) ? own.type.map((each) => t().types[each]).join(' / ') : t().types[own.type] || t().types.any;
  if (own.type === 'array') return document.documentElement.lang === 'en' ? [`${t().listOf} `, kind(own.items || {}, all)] : [kind(own.items || {}, all), t().listOf];
  if (own.type === 'object' && typeof own.additionalProperties === 'object' && !own.properties) return [`${t().mapOf} `, kind(own.additionalProperties, all)];
  return name ? el('b', null, name) : type;
}

function limits(schema) {
  const parts = [];
  if (schema.enum) parts.push(el('span', { class: 'enum' }, schema.enum.map((each) => el('code', null, String(each)))));
  if (schema.minimum !== undefined) parts.push(`${t().from} ${schema.minimum}`);
  if (schema.maximum !== undefined) parts.push(`${t().to} ${schema.maximum}`);
  if (schema.maxLength !== undefined) parts.push(`${t().to} ${schema.maxLength}`);
  return parts;
}

/** The schemas within, that unfold: members of an object, items of a list, each of several. */
function within(schema, all) {
  const { schema: own } = resolve(schema, all);
  if (own.properties) return [own];
  if (own.type === 'array') return within(own.items || {}, all);
  if (typeof own.additionalProperties === 'object') return within(own.additionalProperties, all);
  return choices(own).flatMap((each) => within(each, all));
}

function row(name, schema, required, all) {
  const own = resolve(schema, all).schema;
  const inside = within(schema, all);
  const described = chosenPart(own.description);
  const head = [el('code', { class: 'member' }, name), el('span', { class: 'kind' }, kind(schema, all)), required ? null : el('span', { class: 'sub' }, t().optional), ...limits(own), described ? el('span', { class: 'said' }, ticked(described)) : null];
  if (!inside.length) return el('li', null, el('div', { class: 'row-of' }, head));
  const details = el('details', null, el('summary', { class: 'row-of' }, head));
  // Schemas hold one another; what nobody unfolds is not drawn.
  details.addEventListener('toggle', () => {
    if (details.open && !details.querySelector('ul')) details.append(...inside.map((each) => members(each, all)));
  });
  return el('li', null, details);
}

function members(schema, all) {
  const required = new Set(schema.required || []);
  return el('ul', { class: 'members' }, Object.entries(schema.properties).map(([name, each]) => row(name, each, required.has(name), all)));
}

/** The whole of a schema, its first members in the open. */
export function showSchema(schema, all) {
  const { name, schema: own } = resolve(schema, all);
  const inside = within(schema, all);
  return el('div', { class: 'schema' }, el('p', null, name ? el('b', { class: 'schema-name' }, name) : el('span', { class: 'kind' }, kind(schema, all)), own.description ? el('span', { class: 'said' }, ticked(chosenPart(own.description))) : null), ...inside.map((each) => members(each, all)));
}
