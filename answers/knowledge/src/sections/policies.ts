import type { BuiltObject } from '@hops/flux';
import { at, get, itemsOf, spanOf, resolve, textOf, type Node } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { leavesOf, saysOf } from './leaves.ts';
import { objectsOf } from './object-table.ts';
import { paragraphs, prose, shortened, table } from './wording.ts';

/** The policies that change, make or refuse other objects: what each looks for and what it does then. */
export function policies(facts: Facts, most: number): string {
  const all = objectsOf(facts, ({ id }) => id.group === 'kyverno.io' && id.kind.endsWith('Policy'));
  const rules = [...new Map(all.map((each) => [facts.citeName(each), each])).values()].flatMap((policy) =>
    itemsOf(at(policy.node, 'spec', 'rules')).map((rule) => ({ policy, rule })),
  );
  const rows = rules
    .slice(0, 2 * most)
    .map(({ policy, rule }) => [
      `${prose(policy.id.name)}: ${prose(textOf(get(rule, 'name')) ?? '')}`,
      matchWords(get(rule, 'match')),
      matchWords(get(rule, 'exclude')),
      effectWords(rule, most, facts),
      facts.cite(spanOf(resolve(get(rule, 'name') ?? rule))),
    ]);
  return paragraphs(table(['Policy and rule', 'On', 'Not on', 'Does', 'Written'], rows), purposes(all, most));
}

/** What policies say of themselves. */
function purposes(all: readonly BuiltObject[], most: number): string {
  const rows = all.flatMap(({ id, node }) => {
    const text = textOf(at(node, 'metadata', 'annotations', 'policies.kyverno.io/description'));
    return text === undefined ? [] : [[prose(id.name), prose(text, 400)]];
  });
  return most < 30 ? '' : table(['Policy', 'Its description'], rows);
}

function matchWords(match: Node | undefined): string {
  const clauses = [match, ...itemsOf(get(match, 'any')), ...itemsOf(get(match, 'all'))];
  const words = clauses.flatMap((clause) => {
    const resources = get(clause, 'resources');
    const kinds = itemsOf(get(resources, 'kinds')).flatMap((kind) => textOf(kind) ?? []);
    const conditions = leavesOf(resources)
      .filter(
        ({ keys }) =>
          /annotations|matchLabels|names|namespaces/.test(keys[0] ?? '') || keys.includes('matchLabels'),
      )
      .map(({ keys, scalars }) => `${keys.at(-1)}=${scalars.map(({ text }) => text).join(',')}`);
    const told = [...kinds, ...conditions].join(' ');
    return told === '' ? [] : [prose(told, 240)];
  });
  return words.join('; ') || '–';
}

function effectWords(rule: Node, most: number, facts: Facts): string {
  const generate = get(rule, 'generate');
  if (generate !== undefined) {
    const made = `makes ${textOf(get(generate, 'kind'))} ${textOf(get(generate, 'name')) ?? ''}`;
    const from = at(generate, 'clone');
    const clone =
      from === undefined
        ? ''
        : ` as a copy of ${textOf(get(from, 'namespace'))}/${textOf(get(from, 'name'))}`;
    const says = saysOf(
      get(generate, 'data'),
      { most, only: /schedule|nfs|server|path$|claimName|repository|bucket/i },
      facts,
    );
    return `${prose(`${made}${clone}`, 120)}${says === '' ? '' : `; ${says}`}`;
  }
  if (get(rule, 'validate') !== undefined)
    return `refuses: ${prose(textOf(at(rule, 'validate', 'message')) ?? '', 120)}`;
  const changed = leavesOf(get(rule, 'mutate')).map(
    ({ keys, scalars }) => `${keys.at(-1)} ${prose(scalars.map(({ text }) => text).join(' '), 60)}`,
  );
  const told = changed.map((each) => prose(each, 140));
  return told.length === 0 ? '–' : `sets ${shortened(told, most)}`;
}
