import { findSource, type Cluster, type Release } from '@hops/flux';
import { at, entriesOf, get, keyText, resolve, textOf, type Node } from '@hops/yaml';
import type { Mention } from '../reference.ts';
import { claimKey, claimMention } from './claims.ts';
import type { Dialect, Made } from './dialect.ts';
import { releaseValues } from '../release-values.ts';

/**
 * What the values of charts say of claims: `persistence.*.existingClaim` of any chart, and the claims that
 * app-template makes of its `persistence` entries.
 */
export const chartValuesDialect: Dialect = {
  name: 'chart values',
  mentions: ({ releases }) => releases.flatMap(existingClaims),
  makes: ({ releases, cluster }) => releases.flatMap((release) => appTemplateClaims(release, cluster)),
};

/** Whether a release installs bjw-s' app-template, whose `persistence` makes claims by known rules. */
export function isAppTemplate({ spec }: Release, cluster: Cluster): boolean {
  const { chart } = spec;
  if (chart.kind === 'chart') return chart.chart.split('/').at(-1) === 'app-template';
  if (chart.kind === 'none') return false;
  const source = findSource(chart.reference, cluster.objects);
  return textOf(at(source?.node, 'spec', 'url'))?.endsWith('/app-template') ?? false;
}

function existingClaims(release: Release): Mention[] {
  return releaseValues(release).flatMap((values) =>
    claimScalars(values, false).flatMap((scalar) => {
      const key = claimKey(release.spec.release.namespace, withReleaseName(textOf(scalar) ?? '', release));
      return claimMention(release.object, key, scalar);
    }),
  );
}

/** app-template and others run names through `tpl`; of that, the release's own name is what objects are named by. */
export function withReleaseName(text: string, { spec }: Release): string {
  return text.replaceAll(/\{\{-?\s*\.Release\.Name\s*-?\}\}/g, spec.release.name);
}

/** Every `existingClaim` below a `persistence`, at any depth, in parts that are not switched off. */
function claimScalars(node: Node, persistent: boolean): Node[] {
  const resolved = resolve(node);
  if (resolved.kind === 'sequence') return resolved.items.flatMap((item) => claimScalars(item, persistent));
  if (textOf(get(resolved, 'enabled')) === 'false') return [];
  return entriesOf(resolved).flatMap((entry) => {
    const key = keyText(entry) ?? '';
    if (persistent && key === 'existingClaim') return [entry.value];
    return claimScalars(entry.value, persistent || key === 'persistence');
  });
}

function appTemplateClaims(release: Release, cluster: Cluster): Made[] {
  if (!isAppTemplate(release, cluster)) return [];
  const { namespace } = release.spec.release;
  return releaseValues(release).flatMap((values) =>
    entriesOf(get(values, 'persistence')).flatMap((entry) =>
      claimNames(release, values, keyText(entry) ?? '', entry.value).map((name) => ({
        key: claimKey(namespace, name),
        by: release.object,
      })),
    ),
  );
}

/**
 * The names that app-template may give the claim of one `persistence` entry: the forced one, or the release's full
 * name with or without the entry's key (the versions differ).
 */
function claimNames(release: Release, values: Node, key: string, item: Node): string[] {
  const type = textOf(get(item, 'type')) ?? 'persistentVolumeClaim';
  if (
    textOf(get(item, 'enabled')) === 'false' ||
    get(item, 'existingClaim') ||
    !/^(pvc|persistentVolumeClaim)$/.test(type)
  )
    return [];
  const forced = textOf(get(item, 'forceRename'));
  if (forced !== undefined) return [forced];
  const fullName = fullNameOf(release, values);
  const suffix = textOf(get(item, 'nameOverride')) ?? textOf(get(item, 'suffix')) ?? key;
  return [fullName, `${fullName}-${suffix}`];
}

/** What the chart names its objects after: the release, unless its values say otherwise. */
export function fullNameOf({ spec }: Release, values: Node): string {
  const override =
    textOf(at(values, 'global', 'fullnameOverride')) ?? textOf(get(values, 'fullnameOverride'));
  return override ?? spec.release.name;
}
