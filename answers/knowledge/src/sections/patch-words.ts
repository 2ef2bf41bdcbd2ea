import { at, get, isMapping, itemsOf, parse, resolve, scalarSource, textOf, type Node } from '@hops/yaml';
import { leavesOf } from './leaves.ts';
import { prose } from './wording.ts';

/** The fields that are told of one patch. */
const mostFields = 6;

/** What one entry of `patches` changes, in words: on which objects, which fields. */
export function patchWords(patch: Node): string {
  const body = bodyOf(patch);
  const target = targetWords(get(patch, 'target'), body);
  const nested = itemsOf(at(body, 'spec', 'patches'));
  const own = fieldWords(body);
  const below = nested.map((each) => `patches for its objects (${patchWords(each)})`);
  const told = own.length > mostFields + 1 ? [...own.slice(0, mostFields), '…'] : own;
  return `${target}: ${[...told, ...below].join(', ') || 'nothing'}`;
}

function bodyOf(patch: Node): Node | undefined {
  const text = get(patch, 'patch');
  const scalar = text && resolve(text);
  if (scalar?.kind !== 'scalar') return patch;
  return parse(scalarSource(scalar)).documents[0]?.root;
}

function targetWords(target: Node | undefined, body: Node | undefined): string {
  const kind = textOf(get(target, 'kind')) ?? textOf(get(body, 'kind')) ?? 'every object';
  const name = textOf(get(target, 'name'));
  const selector = textOf(get(target, 'labelSelector')) ?? textOf(get(target, 'annotationSelector'));
  const named = name === undefined ? kind : `${kind} ${prose(name, 60)}`;
  return selector === undefined ? named : `${named} with ${prose(selector)}`;
}

/** A list of operations, or the fields of a patch that is merged. */
function fieldWords(body: Node | undefined): string[] {
  if (body !== undefined && !isMapping(body)) return itemsOf(body).map((each) => operationWords(each));
  return leavesOf(body)
    .filter(({ keys }) => isTold(keys))
    .map(({ keys, scalars }) => {
      const said = scalars.map(({ text }) => text).join(' ');
      return `${prose(keys.slice(-2).join('.'), 60)} ${prose(said, 30)}`;
    });
}

function isTold(keys: readonly string[]): boolean {
  return !/^(?:apiVersion|kind|metadata\.name|metadata\.namespace|spec\.patches\b)/.test(keys.join('.'));
}

function operationWords(operation: Node): string {
  const path = textOf(get(operation, 'path')) ?? '';
  const value = leavesOf(get(operation, 'value'))
    .map(({ scalars }) => scalars.map(({ text }) => text).join(' '))
    .join('/');
  const kind = textOf(get(operation, 'op')) ?? '';
  const appends = kind === 'add' && path.endsWith('/-');
  const words = appends ? `appends to ${path.slice(0, -2)}, which must exist,` : `${kind} ${path}`;
  return `${prose(words, 90)} ${prose(value, 60)}`.trimEnd();
}
