import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { fileSource } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import { parseMarkdown } from '../markdown/parse.ts';
import { factsOf, type Facts } from '../sections/facts.ts';
import type { Rules } from './assertion.ts';
import { countsOf, type Counts } from './counts.ts';
import { namesOf, type Names } from './names.ts';
import { patternOf } from './pattern.ts';
import { placeholderNames } from './placeholder-names.ts';
import { spokenNames } from './spoken-names.ts';
import { treeOf, type Tree } from './tree.ts';

/** What a repository holds, as far as documents speak of it. */
export interface Known extends Tree {
  readonly placeholders: ReadonlySet<string>;
  /** Names with a slash that are no paths: objects, groups with versions, images. */
  readonly spoken: ReadonlySet<string>;
  /** Names of one word, and pairs of them; collected once. */
  readonly names: () => Names;
  /** What the repository's sections are made of. */
  readonly facts: Facts;
  readonly counts: Counts;
  /** What a check finds; left out where none was handed in. */
  readonly rules: Rules | undefined;
  readonly hasClusters: boolean;
  readonly tasks: Inventory['tasks'];
  /** The commands of hops: `check`, `docs verify`. */
  readonly commands: readonly string[];
  /** The names of the base's capsules. */
  readonly capsules: ReadonlySet<string>;
  /** What Git is told to ignore: it may be there without being in the repository. */
  readonly ignored: readonly RegExp[];
  readonly textOf: (path: string) => string | undefined;
  readonly anchorsOf: (path: string) => ReadonlySet<string>;
}

/** Collects what documents may speak of. */
export function knownOf(
  model: Model,
  {
    inventory,
    commands,
    capsules,
    rules,
  }: Pick<Known, 'commands' | 'capsules' | 'rules'> & { readonly inventory: Inventory },
): Known {
  const { paths, files } = model.repository;
  const textOf = remembered((path) => {
    const read = files.read(path);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  });
  const facts = factsOf(model, inventory);
  let names: Names | undefined;
  return {
    ...treeOf(paths),
    placeholders: placeholderNames(model, textOf),
    spoken: spokenNames(model, textOf),
    names: () => (names ??= namesOf(facts, textOf)),
    facts,
    counts: countsOf(facts),
    rules,
    hasClusters: model.clusters.length > 0,
    tasks: inventory.tasks,
    commands,
    capsules,
    ignored: ignoredPaths(textOf('.gitignore') ?? ''),
    textOf,
    anchorsOf: remembered((path) => {
      const { headings } = parseMarkdown(fileSource(path, textOf(path) ?? ''));
      return new Set(headings.map(({ anchor }) => anchor));
    }),
  };
}

function remembered<Value>(find: (path: string) => Value): (path: string) => Value {
  const values = new Map<string, Value>();
  return (path) => {
    if (!values.has(path)) values.set(path, find(path));
    return values.get(path)!;
  };
}

/** The patterns of a .gitignore: one with a slash before its end counts from the root. */
function ignoredPaths(text: string): RegExp[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => /^[^#!].*\w/.test(line))
    .flatMap((line) => {
      const path = line.includes('/') ? line.replace(/^\//, '') : `**/${line}`;
      return [patternOf(path), patternOf(`${path}/**`)];
    });
}
