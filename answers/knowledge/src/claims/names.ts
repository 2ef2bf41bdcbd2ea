import { areasOf } from '../sections/areas.ts';
import { isText } from '../sections/fields.ts';
import type { Facts } from '../sections/facts.ts';
import { storageClassesOf } from '../sections/storage.ts';

/** The names that a repository gives, as far as documents speak of them by name alone. */
export interface Names {
  /** Of objects, namespaces, apps, areas, charts, storage classes, nodes, dashboards and the keys of Secrets. */
  readonly all: ReadonlySet<string>;
  /** `<Kind>/<name>`, `<namespace>/<name>` and `<area>/<app>`. */
  readonly pairs: ReadonlySet<string>;
  /** Whether a word stands anywhere in the repository, its documents left out. */
  readonly occurs: (word: string) => boolean;
}

/** Collects them; `textOf` gives the text of a file. */
export function namesOf(facts: Facts, textOf: (path: string) => string | undefined): Names {
  return {
    all: new Set([...objectNames(facts), ...appNames(facts), ...besideNames(facts)]),
    pairs: new Set(pairsOf(facts)),
    occurs: occurrences(facts.model.repository.paths, textOf),
  };
}

function objectNames(facts: Facts): string[] {
  const { clusters, manifests } = facts.model;
  return [
    ...clusters.flatMap(({ objects }) => objects.flatMap(({ id }) => [id.name, id.namespace])),
    ...clusters.flatMap(({ references }) => references.flatMap(({ to, key }) => [to.name, key ?? ''])),
    ...storageClassesOf(facts).map(({ key }) => key),
    ...facts
      .allFields()
      .filter(isText)
      .filter(({ keys }) => keys.at(-1) === 'secretKey')
      .map(({ node }) => node.text),
    ...manifests.flatMap(({ path }) => nameInPath(path)),
  ];
}

/** The folder of a manifest is often called for its app. */
function nameInPath(path: string): string[] {
  return path.split('/').slice(0, -1);
}

function appNames(facts: Facts): string[] {
  const charts = facts.apps.flatMap(({ releases }) =>
    releases.flatMap(({ spec: { chart } }) => (chart.kind === 'chart' ? [chart.chart] : [])),
  );
  return [...facts.apps.map(({ name }) => name), ...areasOf(facts).map(({ name }) => name), ...charts];
}

function besideNames({ inventory: { talos, dashboards, workflows, bootstrap } }: Facts): string[] {
  return [
    ...talos.nodes.map(({ name }) => name),
    ...dashboards.map(({ title }) => title),
    ...workflows.flatMap(({ name, jobs }) => [name, ...jobs]),
    ...bootstrap.flatMap(({ releases }) => releases),
  ];
}

function pairsOf({ model, apps }: Facts): string[] {
  return [
    ...model.clusters.flatMap(({ objects }) =>
      objects.flatMap(({ id }) => [`${id.namespace}/${id.name}`, `${id.kind}/${id.name}`]),
    ),
    ...apps.flatMap(({ area, namespace, name }) => [`${area ?? namespace}/${name}`, `${namespace}/${name}`]),
  ];
}

/** Documents and pictures name what they like. */
const silent = /\.(?:sum|md|mdx|markdown|png|jpe?g|gif|svg|ico|webp|woff2?|ttf)$/i;

function occurrences(
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
): (word: string) => boolean {
  const spoken = paths.filter((path) => !silent.test(path));
  let all: string | undefined;
  return (word) => {
    all ??= [...spoken, ...spoken.map((path) => textOf(path) ?? '')].join('\n');
    for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, at + 1))
      if (!isLetter(all[at - 1]) && !isLetter(all[at + word.length])) return true;
    return false;
  };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}
