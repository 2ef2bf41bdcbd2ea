import { groups } from '@hops/flux';
import { areasOf } from './areas.ts';
import { homeOf } from './canonical.ts';
import type { Facts } from './facts.ts';
import { externalSecretsOf } from './stores.ts';
import { code, table } from './wording.ts';

/** The words of such repositories that this one needs, each with a place that shows it. */
export function glossary(facts: Facts, most: number): string {
  const rows = words(facts).flatMap(([word, meaning, place]) =>
    place === undefined ? [] : [[word, meaning, place]],
  );
  return table(['Word', 'Means', 'For example'], rows.slice(0, Math.max(4, most)));
}

type Word = readonly [word: string, meaning: string, place: string | undefined];

function words(facts: Facts): Word[] {
  const { apps, model, inventory } = facts;
  const home = facts.canonical && homeOf(facts.canonical);
  const area = areasOf(facts).find(({ folder }) => folder !== undefined && facts.isFolder(folder));
  const shared = facts.placeholders().filter(({ isLocal }) => !isLocal);
  const definitions = shared.flatMap((each) => each.definitions);
  const objects = model.clusters.flatMap((cluster) => cluster.objects);
  const exampleOf = (group: string, kind: string): string | undefined => {
    const object = objects.find(({ id }) => id.group === group && id.kind === kind);
    return object && facts.citeName(object);
  };
  const definedAs = (kind: 'known' | 'unknown'): string | undefined => {
    const found = definitions.find((each) => each.kind === kind);
    return found && facts.cite(found.span);
  };
  const component = apps.flatMap(({ build }) => build.reads).find(({ as }) => as === 'component');
  const [secret] = externalSecretsOf(facts);
  const [template] = inventory.templates;
  return [
    ['area', 'a folder of apps', area?.folder && code(area.folder)],
    [
      'app',
      'what one Kustomization or HelmRelease installs',
      home !== undefined && facts.isFolder(home) ? code(home) : undefined,
    ],
    [
      'Kustomization',
      'tells Flux to build a folder and apply what comes of it',
      facts.canonical && facts.cite(facts.canonical.build.spec.span),
    ],
    ['HelmRelease', 'a chart with values', exampleOf(groups.helm, 'HelmRelease')],
    ['setting', 'a placeholder whose value a file tells', definedAs('known')],
    ['cluster secret', 'a placeholder whose value only the cluster knows', definedAs('unknown')],
    ['ExternalSecret', 'fetches keys from a store into a Secret', secret && facts.citeName(secret)],
    [
      'store',
      'where External Secrets fetch from',
      exampleOf(groups.externalSecrets, 'ClusterSecretStore') ??
        exampleOf(groups.externalSecrets, 'SecretStore'),
    ],
    ['component', 'files that several apps include', component && code(component.path)],
    ['gateway', 'a front door; a route hangs on it', exampleOf('gateway.networking.k8s.io', 'Gateway')],
    ['claim', 'storage that an app asks for', exampleOf('', 'PersistentVolumeClaim')],
    ['template', 'a file that others are rendered from, before the commit', template && code(template.path)],
  ];
}
