import type { KustomizationBuild } from '@hops/flux';
import { at, get, itemsOf, resolve, spanOf, textOf } from '@hops/yaml';
import { ownerOf } from './app.ts';
import type { Facts } from './facts.ts';
import { sharedSettings } from './shared-settings.ts';
import { patchWords } from './patch-words.ts';
import { code, counted, paragraphs, prose, table, tallied } from './wording.ts';

/** The Kustomizations between the roots and the apps: what each builds, waits for, applies and gives to those below it. */
export function fluxWiring(facts: Facts, most: number): string {
  const all = facts.model.clusters.flatMap(({ cluster: { kustomizations } }) =>
    kustomizations.map((build) => ({
      build,
      children: kustomizations.filter(({ parent }) => parent === ownerOf(build)),
    })),
  );
  const isSmall = all.length <= most;
  const shown = all.filter(
    ({ children, build }) => isSmall || children.length > 0 || build.parent === undefined,
  );
  const rows = shown.slice(0, most).map(({ build, children }) => row(build, children, { facts, most }));
  return paragraphs(
    table(['Kustomization', 'Builds', 'Waits for', 'Fills placeholders from', 'Applies'], rows),
    table(
      ['Kustomization', 'Gives to what it applies', 'Written'],
      giftRows(shown, facts).slice(0, 2 * most),
    ),
    sharedSettings(facts, most),
    ownPatches(facts, most),
    decryption(facts),
  );
}

interface Detail {
  readonly facts: Facts;
  readonly most: number;
}

function row(
  { directory, spec }: KustomizationBuild,
  children: readonly KustomizationBuild[],
  { facts, most }: Detail,
): string[] {
  const names = children.map(({ spec: child }) => child.name);
  return [
    `${spec.namespace}/${spec.name}, ${facts.cite(spec.span)}`,
    directory === undefined
      ? '–'
      : facts.isFolder(directory)
        ? code(directory)
        : "the repository's own folder",
    spec.dependsOn.map(({ name }) => name).join(', ') || '–',
    spec.substituteFrom.map(({ kind, name, span }) => `${kind} ${name} ${facts.cite(span)}`).join(', ') ||
      '–',
    names.length === 0
      ? '–'
      : names.length > Math.min(most, 12)
        ? counted(names.length, 'Kustomization')
        : names.join(', '),
  ];
}

interface Family {
  readonly build: KustomizationBuild;
  readonly children: readonly KustomizationBuild[];
}

/** What is given in the same words by several, once. */
function giftRows(families: readonly Family[], facts: Facts): string[][] {
  const gifts = families.flatMap(({ build, children }) =>
    children.length === 0
      ? []
      : [...patchesOf(build, facts), ...sharedVariables(children, facts)].map((gift) => ({ ...gift, build })),
  );
  return tallied(gifts, ({ words }) => words).map(({ key, items, first }) => [
    first.build.spec.name,
    key,
    items.map(({ place }) => place).join(', '),
  ]);
}

/** Something that a Kustomization gives, and where it says so. */
interface Gift {
  readonly words: string;
  readonly place: string;
}

function patchesOf({ spec }: KustomizationBuild, facts: Facts): Gift[] {
  return itemsOf(at(spec.node, 'spec', 'patches')).map((patch) => ({
    words: patchWords(patch),
    place: facts.cite(spanOf(resolve(patch))),
  }));
}

/** The ConfigMaps and Secrets that those below substitute from, though their own files do not say so. */
function sharedVariables(children: readonly KustomizationBuild[], facts: Facts): Gift[] {
  const injected = children.flatMap(({ spec }) =>
    spec.substituteFrom.filter(({ span }) => span.file !== spec.span.file),
  );
  return tallied(injected, ({ kind, name }) => `${kind} ${name}`).map(({ key, items, first }) => ({
    words: `placeholders of ${key} to ${items.length}`,
    place: facts.cite(first.span),
  }));
}

/** What Kustomizations without others below them patch in their own objects. */
function ownPatches(facts: Facts, most: number): string {
  const builds = facts.model.clusters.flatMap(({ cluster: { kustomizations } }) => {
    const parents = new Set(kustomizations.map(({ parent }) => parent));
    return kustomizations.filter((build) => !parents.has(ownerOf(build)));
  });
  const written = builds.flatMap((build) =>
    itemsOf(at(build.spec.node, 'spec', 'patches'))
      .map((patch) => ({ name: build.spec.name, patch }))
      .filter(({ patch }) => spanOf(resolve(patch)).file === build.spec.span.file),
  );
  const rows = written.map(({ name, patch }) => [
    name,
    patchWords(patch),
    facts.cite(spanOf(resolve(patch))),
  ]);
  return table(['Kustomization', 'Patches its own objects', 'Written'], most < 10 ? [] : rows.slice(0, most));
}

/** With which Secret which Kustomizations decrypt. */
function decryption({ model, cite }: Facts): string {
  const builds = model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  const decrypting = builds.flatMap(({ spec }) => {
    const name = at(spec.node, 'spec', 'decryption', 'secretRef', 'name');
    const provider = textOf(get(at(spec.node, 'spec', 'decryption'), 'provider')) ?? '';
    return textOf(name) === undefined ? [] : [{ spec, name: name!, provider }];
  });
  const rows = tallied(decrypting, ({ name, spec }) => `${spec.namespace}/${textOf(name)}`).map(
    ({ key, items, first }) => [
      prose(key),
      first.provider,
      items.length > 12
        ? counted(items.length, 'Kustomization')
        : items.map(({ spec }) => spec.name).join(', '),
      cite(spanOf(resolve(first.name))),
    ],
  );
  return table(['Decryption key', 'By', 'Used by', 'Named'], rows);
}
