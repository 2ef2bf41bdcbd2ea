import { keyOf, type BuiltObject, type ObjectKey } from '@hops/flux';
import { type Model, nameSpan, placing, type Placing } from '@hops/model';
import type { Span } from '@hops/text';
import { spanOf } from '@hops/yaml';
import { compare, type ClusterPair } from './comparison.ts';
import { edited } from './edit.ts';
import type { Hit } from './hit.ts';
import { goneHit } from './objects.ts';
import type { Changes, Rebuild } from './rebuild.ts';
import { referenceHit } from './references.ts';
import { removalHits } from './removal.ts';
import type { TargetImpact } from './target-impact.ts';

/**
 * What breaks without an object. Where documents of its own state it, they are taken out and the repository is built
 * again; where one is generated, or states other objects too, everything that refers to the object is hit.
 */
export function objectImpact(model: Model, rebuild: Rebuild, key: ObjectKey): TargetImpact {
  const places = placing(model);
  const all = model.clusters.flatMap(({ objects }) => objects);
  const objects = all.filter(({ id }) => keyOf(id) === keyOf(key));
  const documents = objects.map((object) => ownDocument(object, all, model));
  const written = documents.filter((document) => document !== undefined);
  const hits =
    written.length === documents.length
      ? removalHits(compare(model, rebuild(withoutDocuments(distinct(written), places))))
      : compare(model, model).clusters.flatMap((pair) => referringHits(pair, key, places));
  return { places: objects.map((object) => objectPlace(object, places)), hits };
}

function objectPlace({ node, owner }: BuiltObject, places: Placing): TargetImpact['places'][number] {
  return { ...places.place(nameSpan(node)), what: `applied by Kustomization ${owner}` };
}

/** The document that states an object and no other one. */
function ownDocument(
  { id, node }: BuiltObject,
  all: readonly BuiltObject[],
  { repository }: Model,
): Span | undefined {
  const span = spanOf(node);
  const file = repository.files.yaml(span.file);
  const roots = file.ok ? file.documents.flatMap(({ root }) => root ?? []) : [];
  const root = roots.find(({ start }) => start === span.start);
  const isShared = all.some((other) => isAt(spanOf(other.node), span) && keyOf(other.id) !== keyOf(id));
  return root === undefined || isShared ? undefined : spanOf(root);
}

function referringHits(pair: ClusterPair, key: ObjectKey, places: Placing): Hit[] {
  const { references, objects } = pair.before;
  const referring = references.filter(({ resolution, optional }) => {
    if (optional || resolution.kind !== 'found' || resolution.by.kind !== 'object') return false;
    return keyOf(resolution.by.object.id) === keyOf(key);
  });
  return [
    ...referring.map((reference) => referenceHit(reference, pair.name, places)),
    ...objects.filter(({ id }) => keyOf(id) === keyOf(key)).map((object) => goneHit(object, pair, places)),
  ];
}

function withoutDocuments(documents: readonly Span[], places: Placing): Changes {
  const edits = documents.map((span) => ({ span, replace: blank }));
  return edited(edits, places);
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => spans.findIndex((other) => isAt(other, span)) === index);
}

function isAt(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start;
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
