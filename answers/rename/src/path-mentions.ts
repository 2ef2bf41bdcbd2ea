import { groups, isKind } from '@hops/flux';
import { isKustomizationFile, type Model } from '@hops/model';
import { directoryOf, resolvePath } from '@hops/text';
import { at, get, isMapping, itemsOf, resolve, textOf, type Node, type Scalar } from '@hops/yaml';

/** A field that holds the path of a file or folder. */
export interface PathMention {
  readonly scalar: Scalar;
  /** The folder that the path counts from. */
  readonly folder: string;
  /** Whether the file's name becomes a key where the field names none: `files` of a generator. */
  readonly makesKey: boolean;
}

/** Every field of kustomizations and of Flux's objects that holds a path. */
export function pathMentions({ repository }: Model): PathMention[] {
  return repository.paths
    .filter((path) => /\.ya?ml$/.test(path) || isKustomizationFile(path))
    .flatMap((path) => {
      const parsed = repository.files.yaml(path);
      const roots = parsed.ok ? parsed.documents.flatMap(({ root }) => root ?? []) : [];
      return roots.flatMap((root) =>
        isKustomizationFile(path) ? kustomizeMentions(root, directoryOf(path)) : fluxMentions(root),
      );
    });
}

/** Fields: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
function kustomizeMentions(root: Node, folder: string): PathMention[] {
  const plain = [
    ...lists.flatMap((field) => itemsOf(get(root, field))),
    ...withPath.flatMap((field) => itemsOf(get(root, field)).map((item) => get(item, 'path'))),
    at(root, 'openapi', 'path'),
  ];
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap((field) => itemsOf(get(root, field)));
  const environments = generators.flatMap((item) => [...itemsOf(get(item, 'envs')), get(item, 'env')]);
  const files = generators.flatMap((item) => itemsOf(get(item, 'files')));
  const charts = itemsOf(get(root, 'helmCharts')).flatMap((item) => [
    get(item, 'valuesFile'),
    ...itemsOf(get(item, 'additionalValuesFiles')),
  ]);
  return [
    ...[...plain, ...environments, ...charts].flatMap((node) => mention(node, folder)),
    ...files.flatMap((node) => mention(node, folder, true)),
  ];
}

const lists = [
  'resources',
  'components',
  'bases',
  'crds',
  'configurations',
  'generators',
  'transformers',
  'validators',
  'patchesStrategicMerge',
] as const;

const withPath = ['patches', 'patchesJson6902', 'replacements'] as const;

/** The paths of a Flux Kustomization, whose components count from the path, and of a FluxInstance's sync. */
function fluxMentions(root: Node): PathMention[] {
  if (!isMapping(root)) return [];
  if (isKind(root, groups.kustomize, 'Kustomization')) {
    const path = at(root, 'spec', 'path');
    const folder = resolvePath('', textOf(path) ?? '');
    const components = folder === undefined ? [] : itemsOf(at(root, 'spec', 'components'));
    return [...mention(path, ''), ...components.flatMap((node) => mention(node, folder ?? ''))];
  }
  return textOf(get(root, 'kind')) === 'FluxInstance' ? mention(at(root, 'spec', 'sync', 'path'), '') : [];
}

function mention(node: Node | undefined, folder: string, makesKey: boolean = false): PathMention[] {
  const scalar = node && resolve(node);
  return scalar?.kind === 'scalar' ? [{ scalar, folder, makesKey }] : [];
}
