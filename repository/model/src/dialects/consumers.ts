import { groups, isKind, type BuiltObject, type Cluster, type Release } from '@hops/flux';
import { entriesOf, get, keyText, resolve, spanOf, textOf, type Mapping, type Node } from '@hops/yaml';
import type { Mention } from '../reference.ts';
import { releaseValues } from '../release-values.ts';
import { isAppTemplate, withReleaseName } from './chart-values.ts';
import {
  appTemplateField,
  customResourceField,
  dataNames,
  valuesField,
  type DataKind,
  type DataName,
} from './data-names.ts';
import type { Dialect, DialectInput } from './dialect.ts';
import { homeOf } from './secrets.ts';

/** Who reads Secrets and ConfigMaps: pods, custom resources, Flux's own objects, the values of charts. */
export const consumersDialect: Dialect = {
  name: 'consumers',
  mentions: (input) => [
    ...[...input.objects, ...rootObjects(input.cluster)].flatMap((from) => objectMentions(from, input)),
    ...input.releases.flatMap((release) => valuesMentions(release, input.cluster)),
  ],
};

/** Kinds whose fields hold no references: data, schemas, templates of other objects. */
const withoutReferences = new Set(['Secret', 'ConfigMap', 'CustomResourceDefinition', 'ResourceSet']);

function objectMentions(from: BuiltObject, input: DialectInput): Mention[] {
  if (withoutReferences.has(from.id.kind)) return [];
  const parts = isKind(from.node, groups.helm, 'HelmRelease') ? releaseParts(from.node) : [from.node];
  const names = parts.flatMap((part) => dataNames(part, customResourceField));
  return names.flatMap((name) => mentions(from, homeOf(from, input), name));
}

/** A HelmRelease's fields but its values, which follow rules of their own. */
function releaseParts(node: Mapping): Node[] {
  return entriesOf(get(node, 'spec'))
    .filter((entry) => keyText(entry) !== 'values')
    .map(({ value }) => value);
}

/** The root reads Secrets too, to decrypt, though no build may apply it. */
function rootObjects({ kustomizations, objects }: Cluster): BuiltObject[] {
  const { name, namespace, node } = kustomizations[0]!.spec;
  const key = { group: groups.kustomize, kind: 'Kustomization', namespace, name };
  return objects.find(key) ? [] : [{ id: { ...key, version: 'v1' }, node, owner: `${namespace}/${name}` }];
}

function valuesMentions(release: Release, cluster: Cluster): Mention[] {
  const field = isAppTemplate(release, cluster) ? appTemplateField : valuesField;
  const { namespace } = release.spec.release;
  return releaseValues(release).flatMap((values) => {
    return dataNames(values, field)
      .filter((each) => !isOwn(each, values))
      .flatMap((name) => mentions(release.object, namespace, name, release));
  });
}

/** Under which of its values a chart makes them itself. */
const ownEntries: Readonly<Record<DataKind, string>> = { Secret: 'secrets', ConfigMap: 'configMaps' };

function isOwn({ kind, name }: DataName, values: Node): boolean {
  return entriesOf(get(values, ownEntries[kind])).some((entry) => keyText(entry) === textOf(name));
}

function mentions(
  from: BuiltObject,
  home: string,
  { kind, name, namespace = home, keys, optional }: DataName,
  release?: Release,
): Mention[] {
  if (namespace === '') return [];
  const text = textOf(name) ?? '';
  const to = {
    group: '',
    kind,
    namespace,
    name: release ? withReleaseName(text, release) : text,
  };
  const common = { from, to, span: spanOf(name), optional };
  if (keys.length === 0) return [{ kind: 'reads all keys', ...common }];
  return keys.map((key) => ({
    kind: 'reads key',
    key: textOf(key) ?? '',
    keySpan: spanOf(resolve(key)),
    ...common,
  }));
}
