import { isKustomizationFile } from '@hops/model';
import { textOf, get } from '@hops/yaml';
import { filesOf, homeOf } from './canonical.ts';
import type { Facts } from './facts.ts';
import { code, counted, joined, paragraphs, table, tallied } from './wording.ts';

/** The app to copy, file by file. */
export function canonicalAppFiles(facts: Facts): string {
  const { canonical, apps } = facts;
  if (canonical === undefined) return '';
  const home = homeOf(canonical);
  const files = filesOf(canonical).filter(facts.isFile).slice(0, 12);
  const others = counted(apps.length - 1, 'other app');
  const components = canonical.build.reads.filter(({ as }) => as === 'component').map(({ path }) => path);
  const shared = [...new Set(components)].map(code);
  return paragraphs(
    `${facts.isFolder(home) ? code(home) : facts.cite(canonical.span)} is built like most of the ${others}: copy it.`,
    table(
      ['File', 'What it does'],
      files.map((path) => [code(path), purposeOf(path, facts)]),
    ),
    shared.length === 0 ? '' : `It includes ${joined(shared)}, which other apps share.`,
  );
}

const purposes: Readonly<Record<string, string>> = {
  Kustomization: 'tells Flux what to build, after what, and with which values',
  HelmRelease: 'the chart and its values',
  OCIRepository: "the chart's address and version",
  HelmRepository: "the chart's address",
  GitRepository: 'where files come from',
  ExternalSecret: 'which keys are fetched into which Secret',
  PersistentVolumeClaim: 'the storage that stays when the pod goes',
  HTTPRoute: 'the name by which it is reached',
  Ingress: 'the name by which it is reached',
  ConfigMap: 'configuration as files or variables',
  Secret: 'keys that are encrypted in Git',
  Namespace: 'the namespace',
  ReplicationSource: 'how its data is saved',
  ReplicationDestination: 'where its data is restored from',
};

function purposeOf(path: string, { model }: Facts): string {
  if (isKustomizationFile(path)) return "lists the folder's files";
  const documents = model.manifests.find((file) => file.path === path)?.documents ?? [];
  const kinds = tallied(documents, (node) => textOf(get(node, 'kind')) ?? '').map(({ key, items }) => {
    const purpose = purposes[key];
    const count = items.length === 1 ? '' : ` (${items.length})`;
    return purpose === undefined ? `${key}${count}` : `${key}${count}: ${purpose}`;
  });
  return kinds.length === 0 ? 'read by its kustomization as it is' : kinds.join('; ');
}
