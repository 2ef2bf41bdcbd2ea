import type { BuiltObject } from '@hops/flux';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';
import type { Cause, Step } from '../answer.ts';
import { secretMaker } from '../leads.ts';
import { evidence, nameNode, type Written } from '../repository.ts';
import { inNamespace, subjectOf, type Case, type ClueOf } from './case.ts';

/** A Secret that is not there, though what makes it does not complain: who reads it, and what should make it. */
export function missingSecret(about: Case<ClueOf<'missing secret'>>): Cause {
  const { clue, git, symptom } = about;
  const maker = secretMaker(clue.name, symptom?.resource.key.namespace, git);
  const readers = git.references.filter(
    ({ to }) => to.kind === 'Secret' && to.name === clue.name && inNamespace(about, to.namespace),
  );
  const makes = maker
    ? `${maker.id.kind} ${maker.id.namespace}/${maker.id.name} makes it: see whether it is ready.`
    : 'Nothing in the repository makes it: write an ExternalSecret, or correct the name.';
  return {
    code: 'missing-secret',
    message: `${subjectOf(about)} needs the Secret ${clue.name}, which is not there. ${makes}`,
    evidence: [
      ...readers.slice(0, 3).map(({ span }) => ({ place: git.place(span), message: 'it is read here' })),
      ...(maker ? [evidence(git, nameNode(maker.node), 'what makes it')] : []),
    ],
    steps: maker ? [askStep(maker), followStep(clue.name)] : [followStep(clue.name)],
  };
}

/** An ExternalSecret that fetches nothing: the entries that ask the store, the very one where the message says it. */
export function notFetched(about: Case<ClueOf<'not fetched'>>): Cause {
  const { git, symptom } = about;
  const object = symptom && git.find(symptom.resource.key);
  const asked = object ? entriesAsked(object.node, about.clue) : [];
  const items = [...new Set(asked.flatMap((node) => textOf(get(node, 'key')) ?? []))];
  const store = textOf(at(object?.node, 'spec', 'secretStoreRef', 'name'));
  const from =
    items.length === 0 ? '' : ` It asks for ${items.join(', ')}${store ? ` of the store ${store}` : ''}.`;
  return {
    code: 'secret-not-fetched',
    message: `${subjectOf(about)} fetches no values: ${reasonOf(about)}.${from}`,
    evidence: [
      ...asked.flatMap((node) => {
        const name = get(node, 'key');
        return name ? [evidence(git, name, `the item ${textOf(name)}`)] : [];
      }),
      ...(object ? [evidence(git, nameNode(object.node), 'what fetches it')] : []),
    ],
    steps: fetchSteps(object, git),
  };
}

/** What is said of one entry tells more than that the whole failed. */
function reasonOf({ symptom }: Case): string {
  if (symptom === undefined) return 'its store refuses one of its entries';
  return symptom.text.split('\n').find((line) => /\bdata(From)?\[\d+\]/.test(line)) ?? symptom.says;
}

function entriesAsked(node: Node, { list, index }: ClueOf<'not fetched'>): Node[] {
  const references = (name: 'data' | 'dataFrom'): (Node | undefined)[] =>
    itemsOf(at(node, 'spec', name)).map((entry) => get(entry, name === 'data' ? 'remoteRef' : 'extract'));
  const all =
    list === undefined ? [...references('data'), ...references('dataFrom')] : [references(list)[index]];
  return all.filter((entry) => entry !== undefined);
}

function fetchSteps(object: BuiltObject | undefined, { references }: Written): Step[] {
  const { namespace, name } = object?.id ?? { namespace: 'NAMESPACE', name: 'NAME' };
  const made = references.find(
    ({ resolution }) =>
      resolution.kind === 'found' && resolution.by.kind === 'object' && resolution.by.object === object,
  );
  return [
    { text: 'Make the item or the property in the store, or correct the name in Git.' },
    {
      text: 'Have it fetched now.',
      command: `kubectl annotate externalsecret ${name} -n ${namespace} force-sync=$(date +%s) --overwrite`,
    },
    ...(made ? [followStep(made.to.name)] : []),
  ];
}

function followStep(secret: string): Step {
  return { text: 'See the Secret from its store to its readers.', command: `hops secrets ${secret}` };
}

function askStep({ id }: BuiltObject): Step {
  return {
    text: 'Ask the cluster what it says of it.',
    command: `kubectl describe ${id.kind.toLowerCase()} ${id.name} -n ${id.namespace}`,
  };
}
