import { directoryOf, type Span } from '@hops/text';
import { get, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { code, counted, table, tallied } from './wording.ts';

const mostRows = 8;

/** A component and the entry that includes it. */
interface Inclusion {
  readonly path: string;
  readonly from: Span;
}

/** The components: files that several apps include. */
export function components(facts: Facts): string {
  const reads = facts.model.clusters.flatMap(({ cluster }) =>
    cluster.kustomizations.flatMap((build) => build.reads),
  );
  const included = reads.filter(({ as }) => as === 'component');
  const rows = tallied(included, ({ path }) => path)
    .slice(0, mostRows)
    .map(({ key, items, first }) => {
      const brought = reads.filter(({ as, from }) => as === 'resource' && from.file === key);
      const kinds = kindsIn(
        brought.map(({ path }) => path),
        facts,
      );
      const entries = new Set(items.map(({ from }: Inclusion) => `${from.file}:${from.start}`)).size;
      const name = directoryOf(key) === '' ? key : directoryOf(key);
      return [code(name), kinds.join(', ') || '–', counted(entries, 'time'), facts.cite(first.from)];
    });
  return table(['Component', 'Brings', 'Included', 'For example'], rows);
}

function kindsIn(paths: readonly string[], { model }: Facts): string[] {
  const files = model.manifests.filter(({ path }) => paths.includes(path));
  const kinds = files.flatMap(({ documents }) => documents).map((node) => textOf(get(node, 'kind')) ?? '');
  return [...new Set(kinds)].filter((kind) => kind !== '' && kind !== 'Kustomization');
}
