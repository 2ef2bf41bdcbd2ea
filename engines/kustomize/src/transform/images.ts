import { entriesOf, keyText, spanOf, withEntry, withItems, get, type Mapping, type Node } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { spanAt, textAt } from '../kustomization/values.ts';
import { mapShared, originOf, retyped, type Hop } from '../nodes.ts';
import { changeField, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable } from '../references/unsettable.ts';
import { isSelectedType } from '../resource/object-id.ts';
import { withNode, type Draft } from '../resource/resource.ts';
import type { TextTest } from '../pattern.ts';
import { imagePattern, joinImage, splitImage, type ImageName } from './image-name.ts';
import type { Transform } from './transform.ts';

/** Gives an image another name, tag or digest: in all containers, and in the fields that the specs name. */
export function imagesTransform(image: Mapping, fieldSpecs: readonly FieldSpec[], report: Report): Transform {
  const pattern = imagePattern(textAt(image, 'name'));
  if (pattern === undefined) {
    const message = `The image name "${textAt(image, 'name')}" is no regular expression. Put a backslash before each special character.`;
    report(failure('kustomize-bad-selector', spanAt(image, 'name'), message));
    return (drafts) => drafts;
  }
  const change = imageChange(image, pattern);
  return (drafts) => drafts.map((draft) => withImages(draft, fieldSpecs, change, image, report));
}

type ImageChange = (field: Node) => Node;

function imageChange(image: Mapping, isNamed: TextTest): ImageChange {
  const hop: Hop = { step: 'transformed by', span: spanOf(image) };
  return (field) => {
    if (field.kind !== 'scalar' || !isNamed(field.text)) return field;
    const name = joinImage(changed(splitImage(field.text), image));
    return name === field.text ? field : retyped(field, name, hop);
  };
}

function changed(old: ImageName, image: Mapping): ImageName {
  const name = textAt(image, 'newName') || old.name;
  const tag = textAt(image, 'newTag');
  const digest = textAt(image, 'digest');
  const suffix = textAt(image, 'tagSuffix');
  if (tag !== '' || digest !== '') return { name, tag, digest };
  return suffix === '' ? { ...old, name } : { name, tag: old.tag + suffix, digest: '' };
}

function withImages(
  draft: Draft,
  fieldSpecs: readonly FieldSpec[],
  change: ImageChange,
  image: Mapping,
  report: Report,
): Draft {
  if (draft.id.kind === 'CustomResourceDefinition') return draft;
  const hop: Hop = { step: 'transformed by', span: spanOf(image) };
  let object = inContainers(draft.node, change) as Mapping;
  for (const spec of fieldSpecs) {
    if (!isSelectedType(draft.id, spec)) continue;
    const intent = { id: draft.id, path: spec.path, subject: 'The image', cause: hop.span };
    const refuse = reportUnsettable(intent, report);
    object = changeField(object, { ...spec, create: false }, { hop, set: change, refuse });
  }
  return withNode(draft, object);
}

const CONTAINERS: ReadonlySet<string> = new Set(['containers', 'initContainers']);

function inContainers(node: Node, change: ImageChange): Node {
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, (item) => inContainers(item, change));
    return items === node.items ? node : withItems(node, items);
  }
  if (node.kind !== 'mapping') return node;
  let result = node;
  for (const entry of entriesOf(node)) {
    const key = keyText(entry);
    if (key === undefined) continue;
    const inner = inContainers(entry.value, change);
    const value = CONTAINERS.has(key) ? withChangedImages(inner, change) : inner;
    if (value !== entry.value) result = withEntry(result, key, value, originOf(value));
  }
  return result;
}

function withChangedImages(list: Node, change: ImageChange): Node {
  if (list.kind !== 'sequence') return list;
  const items = mapShared(list.items, (item) => {
    const image = get(item, 'image');
    if (item.kind !== 'mapping' || image === undefined) return item;
    const value = change(image);
    return value === image ? item : withEntry(item, 'image', value, originOf(value));
  });
  return items === list.items ? list : withItems(list, items);
}
