import { spanOf, textOf, at, resolve } from '@hops/yaml';
import { chainTo } from './core-pattern.ts';
import { ownerOf } from './app.ts';
import {
  claimExample,
  listingOf,
  optOutExample,
  placeholderExample,
  shareExample,
  versionOf,
} from './examples.ts';
import type { Facts } from './facts.ts';
import { code, joined } from './wording.ts';

/** One capsule: what must stay true, with an example of the repository. */
interface Capsule {
  readonly name: string;
  readonly invariant: string;
  readonly example: string;
  readonly boundary?: string | undefined;
  readonly depth: readonly string[];
}

/** The invariants that this repository relies on, each with an example of its own. */
export function invariants(facts: Facts): string {
  const capsules = [gitOpsAuthority, placeholderDiscipline, storageFirst, fluxWiring].flatMap(
    (capsule) => capsule(facts) ?? [],
  );
  const names = capsules.map(({ name }) => name);
  return capsules.map((capsule) => capsuleText(capsule, names)).join('\n\n');
}

function capsuleText({ name, invariant, example, boundary, depth }: Capsule, all: readonly string[]): string {
  const others = all.filter((each) => each !== name).slice(0, 2);
  const see = others.length === 0 ? [] : [`- SeeAlso: ${others.map(code).join(', ')}`];
  const limit = boundary === undefined ? [] : [`//BOUNDARY: ${boundary}`];
  return [
    `### Capsule: ${name}`,
    '**Invariant**',
    invariant,
    '**Example**',
    example,
    ...limit,
    '**Depth**',
    ...depth.map((line) => `- ${line}`),
    ...see,
  ].join('\n');
}

function gitOpsAuthority(facts: Facts): Capsule | undefined {
  const { canonical, model, inventory } = facts;
  const version = versionOf(canonical, facts) ?? canonical?.span;
  if (canonical === undefined || version === undefined) return undefined;
  const root = model.clusters.find(({ cluster }) => cluster.root.span)?.cluster.root.span;
  const [bootstrap] = inventory.bootstrap;
  return {
    name: 'GitOpsAuthority',
    invariant: 'The cluster holds what Git says; a change made by hand is undone at the next reconciliation.',
    example: `${facts.cite(version)} says what runs as ${canonical.name}; whoever wants another, commits it there.`,
    boundary: bootstrap && `What ${code(bootstrap.path)} installs precedes Flux.`,
    depth:
      root === undefined ? [] : [`Distinction: Flux begins at ${facts.cite(root)}; nothing else is applied.`],
  };
}

function placeholderDiscipline(facts: Facts): Capsule | undefined {
  const example = placeholderExample(facts);
  if (example === undefined) return undefined;
  const { name, use, defined } = example;
  const optOut = optOutExample(facts);
  return {
    name: 'PlaceholderDiscipline',
    invariant:
      'Each placeholder that Flux fills is defined before it is used, in one place for those who share it.',
    example: `${code(`\${${name}}`)} in ${code(use)} is defined in ${facts.cite(defined)}.`,
    boundary: optOut && `What opts out keeps its dollars: ${facts.cite(optOut)}.`,
    depth: ['Distinction: a dollar that is meant for anyone but Flux is doubled, or its file opts out.'],
  };
}

function storageFirst(facts: Facts): Capsule | undefined {
  const mount = claimExample(facts);
  const share = shareExample(facts);
  const example =
    mount === undefined
      ? share && `${facts.cite(share)} mounts a share that is there before the pod.`
      : claimSentence(mount, facts);
  if (example === undefined) return undefined;
  return {
    name: 'StorageFirst',
    invariant:
      'The claim or share exists before the pod that mounts it; the names on both sides are the same.',
    example,
    boundary: mount && share && `Shares outlive the cluster: ${facts.cite(share)}.`,
    depth: ['Trade-off: an app starts later, but never without its claim.'],
  };
}

function claimSentence(
  { span, to, resolution }: NonNullable<ReturnType<typeof claimExample>>,
  facts: Facts,
): string {
  const by =
    resolution.kind === 'found' && resolution.by.kind === 'object' ? resolution.by.object : undefined;
  const made = by === undefined ? '' : `, which ${by.id.kind} ${by.id.name} brings (${facts.citeName(by)})`;
  return `${facts.cite(span)} mounts the claim ${to.name}${made}.`;
}

function fluxWiring(facts: Facts): Capsule | undefined {
  const { canonical } = facts;
  const listing = canonical && listingOf(canonical, facts);
  if (canonical === undefined || listing === undefined) return undefined;
  const chain = chainTo(canonical).slice(0, -1).map(ownerOf);
  const optOut = facts.model.clusters
    .flatMap(({ cluster }) => cluster.kustomizations)
    .find(({ spec }) => textOf(at(spec.node, 'spec', 'suspend')) === 'true');
  const suspended = optOut && at(optOut.spec.node, 'spec', 'suspend');
  return {
    name: 'FluxWiring',
    invariant: 'Flux builds only what is named on the way from its root; what nobody lists does not exist.',
    example: `${facts.cite(listing)} lists ${canonical.name}; without that line Flux would remove it.`,
    boundary: suspended && `Suspended: ${facts.cite(spanOf(resolve(suspended)))}.`,
    depth: [
      `Distinction: the way to ${canonical.name} is ${joined(chain)}; each may patch what is below it.`,
    ],
  };
}
