import { groups } from '@hops/flux';
import type { ClusterModel, Model } from '@hops/model';
import { isWithin } from '@hops/text';
import type { ClusterSummary, Summary, Unknown } from './answer.ts';
import { chartFolders } from './unreached.ts';

/** The figures of a repository, without the findings. */
export function summarize(model: Model): Omit<Summary, 'findings' | 'silenced'> {
  return {
    files: model.repository.paths.length,
    clusters: model.clusters.map(clusterSummary),
    unknowns: [...model.clusters.flatMap(unknownsOf), ...brokenFiles(model)],
  };
}

function clusterSummary({ name, cluster, objects, releases, placeholders }: ClusterModel): ClusterSummary {
  const { kustomizations, root } = cluster;
  return {
    name,
    path: root.path,
    declaredBy: root.declaredBy,
    kustomizations: kustomizations.length,
    kustomizationsNotBuilt: kustomizations.filter(({ state }) => state.kind !== 'built').length,
    helmReleases: releases.length,
    helmReleasesNotRendered: releases.length,
    externalSecrets: cluster.objects.ofKind(groups.externalSecrets, 'ExternalSecret').length,
    objects: objects.length,
    placeholders: placeholders.length,
  };
}

function unknownsOf(model: ClusterModel): Unknown[] {
  const unknowns = [
    ...notBuilt(model),
    ...openSources(model),
    ...unknownValues(model),
    ...unknownReferences(model),
    ...(model.releases.length > 0
      ? [
          {
            what: 'objects of HelmReleases',
            reason: 'charts are not rendered yet',
            count: model.releases.length,
          },
        ]
      : []),
  ];
  return unknowns.map((unknown) => ({ cluster: model.name, ...unknown }));
}

/** Files that Flux does not read and that are no YAML, such as templates with a YAML name. */
function brokenFiles(model: Model): Unknown[] {
  const { paths, files } = model.repository;
  const charts = chartFolders(model);
  const broken = paths.filter((path) => {
    if (!/\.ya?ml$/.test(path) || model.reached.files.has(path)) return false;
    if (charts.some((folder) => isWithin(path, folder))) return false;
    const file = files.yaml(path);
    return file.ok && !file.complete;
  });
  if (broken.length === 0) return [];
  const reason = `they are no valid YAML, and Flux does not read them (the first is ${broken[0]})`;
  return [{ cluster: '', what: 'content of files', reason, count: broken.length }];
}

type Part = Omit<Unknown, 'cluster'>;

function notBuilt({ cluster }: ClusterModel): Part[] {
  return cluster.kustomizations.flatMap(({ spec, state }) =>
    state.kind === 'elsewhere'
      ? [{ what: `Kustomization ${spec.namespace}/${spec.name}`, reason: state.reason, count: 1 }]
      : [],
  );
}

function openSources({ cluster }: ClusterModel): Part[] {
  const counts = new Map<string, number>();
  for (const { variables } of cluster.kustomizations) {
    for (const { kind, name } of variables.open) {
      counts.set(`${kind} ${name}`, (counts.get(`${kind} ${name}`) ?? 0) + 1);
    }
  }
  return [...counts].map(([what, count]) => ({
    what: `keys of ${what}`,
    reason: 'its ExternalSecret takes whatever the store holds',
    count,
  }));
}

function unknownValues({ placeholders }: ClusterModel): Part[] {
  const unknown = placeholders.filter(({ uses }) => uses.some(({ status }) => status === 'unknown'));
  if (unknown.length === 0) return [];
  return [
    {
      what: 'values of placeholders',
      reason: 'they are encrypted or come from a secret store',
      count: unknown.length,
    },
  ];
}

function unknownReferences({ references }: ClusterModel): Part[] {
  const counts = new Map<string, number>();
  for (const { kind, resolution } of references) {
    if (resolution.kind !== 'unknown') continue;
    const key = `${kind}\0${resolution.reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [what, reason] = key.split('\0') as [string, string];
    return { what: `references (${what})`, reason, count };
  });
}
