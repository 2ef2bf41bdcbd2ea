import { resolvePath, type Files, type HopStep } from '@hops/text';
import {
  entriesOf,
  get,
  itemsOf,
  keyText,
  makeMapping,
  makeScalar,
  makeSequence,
  resolve,
  spanOf,
  textOf,
  withEntry,
  withItems,
  withOrigin,
  withoutEntry,
  type Mapping,
  type Node,
  type Sequence,
} from '@hops/yaml';
import type { KustomizationSpec } from './spec.ts';

const step: HopStep = 'injected by parent';

/**
 * Adds to a `kustomization.yaml` what the Flux Kustomization says, as kustomize-controller does before it builds:
 * `targetNamespace` becomes `namespace`, `namePrefix` and `nameSuffix` replace the file's, `patches` and `components`
 * are appended, `images` are merged by name. Rule: fluxcd/pkg/kustomize, `Generator.WriteFile`.
 */
export function withSpec(
  kustomization: Mapping,
  spec: KustomizationSpec,
  components: readonly Node[],
): Mapping {
  const fields = get(spec.node, 'spec');
  let result = kustomization;
  if (spec.targetNamespace) result = replace(result, 'namespace', get(fields, 'targetNamespace'));
  result = replace(result, 'namePrefix', get(fields, 'namePrefix'));
  result = replace(result, 'nameSuffix', get(fields, 'nameSuffix'));
  result = append(result, 'patches', itemsOf(get(fields, 'patches')));
  result = append(result, 'patchesStrategicMerge', itemsOf(get(fields, 'patchesStrategicMerge')));
  result = append(result, 'patchesJson6902', itemsOf(get(fields, 'patchesJson6902')));
  result = append(result, 'components', components);
  return withImages(result, itemsOf(get(fields, 'images')));
}

/** The components of a Kustomization, without those that are not there where it says `ignoreMissingComponents`. */
export function presentComponents(spec: KustomizationSpec, directory: string, files: Files): readonly Node[] {
  if (!spec.ignoreMissingComponents) return spec.components;
  return spec.components.filter((component) => {
    const path = resolvePath(directory, textOf(component) ?? '');
    return path !== undefined && files.list(path).ok;
  });
}

/** The kustomization that Flux writes where there is none: its resources, in order. */
export function generatedKustomization(resources: readonly string[], spec: KustomizationSpec): Mapping {
  const origin = { step: 'generated' as const, span: spec.path?.span ?? spec.span, previous: undefined };
  const field = (key: string, value: Node) => ({ key: makeScalar(key, origin), value });
  const paths = resources.map((path) => makeScalar(path, origin, 'double'));
  return makeMapping(
    [
      field('apiVersion', makeScalar('kustomize.config.k8s.io/v1beta1', origin)),
      field('kind', makeScalar('Kustomization', origin)),
      field('resources', makeSequence(paths, origin)),
    ],
    origin,
  );
}

function replace(kustomization: Mapping, key: string, value: Node | undefined): Mapping {
  if (value === undefined) return kustomization;
  return withEntry(kustomization, key, withOrigin(value, step, spanOf(value)));
}

/** An image of the file that the Kustomization names too takes its new name; its tag and digest go together. */
function withImages(kustomization: Mapping, images: readonly Node[]): Mapping {
  const own = itemsOf(get(kustomization, 'images'));
  const merged = own.map((image) => mergedImage(resolve(image), sameImage(image, images)));
  const added = images.filter((image) => sameImage(image, own) === undefined);
  return append(withoutEntry(kustomization, 'images'), 'images', [...merged, ...added]);
}

function sameImage(image: Node, others: readonly Node[]): Node | undefined {
  const name = textOf(get(image, 'name'));
  return others.find((other) => textOf(get(other, 'name')) === name);
}

function mergedImage(image: Node, override: Node | undefined): Node {
  if (image.kind !== 'mapping' || override === undefined) return image;
  const hasVersion = get(override, 'newTag') ?? get(override, 'digest');
  const base = hasVersion ? withoutEntry(withoutEntry(image, 'newTag'), 'digest') : image;
  return entriesOf(override).reduce(
    (result, entry) => replace(result, keyText(entry) ?? '', entry.value),
    base,
  );
}

function append(kustomization: Mapping, key: string, items: readonly Node[]): Mapping {
  const [first] = items;
  if (first === undefined) return kustomization;
  const present = entriesOf(kustomization).find(
    (entry) => entry.key.kind === 'scalar' && entry.key.text === key,
  );
  const sequence = present?.value.kind === 'sequence' ? present.value : emptySequence(first);
  return withEntry(kustomization, key, withItems(sequence, [...sequence.items, ...items]));
}

function emptySequence(near: Node): Sequence {
  return makeSequence([], { step, span: spanOf(near), previous: undefined });
}
