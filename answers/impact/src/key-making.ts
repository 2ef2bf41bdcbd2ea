import { findProvider, keyOf, type BuiltObject, type ProvidedKey } from '@hops/flux';
import { nameSpan, type ClusterModel, type Placing } from '@hops/model';
import { hopsOf, type Span } from '@hops/text';
import { at, entriesOf, get, itemsOf, keyText, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import { fetchedKeys, externalSpec, referencesTo, type DataKey } from './data-key.ts';
import { renaming, type Edit } from './edit.ts';
import { sayObject } from './object-name.ts';

/** One line that brings a key about. */
export interface KeySource {
  readonly span: Span;
  readonly what: string;
  /** How to take the key away there; `undefined` where that is not written, or would take away others too. */
  readonly edit: Edit | undefined;
}

/** The lines of one cluster that make a key: of a template, of what is fetched, of a generator, of a manifest. */
export function keySources(target: DataKey, cluster: ClusterModel, places: Placing): KeySource[] {
  const provider = findProvider(target.object, cluster.cluster.objects);
  if (provider === undefined) return controllerSource(target, cluster);
  const { object, keys, open } = provider;
  const provided = keys.find(({ name }) => name === target.key);
  const fetched = fetchedKeys(object).find((key) => textOf(key) === target.key);
  const sources = [
    ...(provided ? [providedSource(provided, object, places)] : []),
    ...(fetched ? [fetchedSource(fetched, object, target.key)] : []),
  ];
  const found = sources.length === 0 && open ? bulkSources(object) : distinct(sources);
  return found.map((source) =>
    isShared(source.span, object, cluster) ? { ...source, edit: undefined } : source,
  );
}

/** A Secret that an operator makes: its keys are known to the operator. */
function controllerSource({ object }: DataKey, cluster: ClusterModel): KeySource[] {
  const makers = referencesTo(object, cluster).flatMap(({ resolution }) =>
    resolution.kind === 'found' && resolution.by.kind === 'object' ? [resolution.by.object] : [],
  );
  return makers.slice(0, 1).map((maker) => ({
    span: nameSpan(maker.node),
    what: `made by the controller of ${sayObject(maker.id)}`,
    edit: undefined,
  }));
}

function providedSource({ name, span }: ProvidedKey, object: BuiltObject, places: Placing): KeySource {
  const generated = generatedSource(name, object, places);
  if (generated) return generated;
  return {
    span,
    what: `${originOf(object, name)} ${sayObject(object.id)}`,
    edit: { span, replace: renaming(name) },
  };
}

/** What a manifest's key stands in. */
function originOf(object: BuiltObject, key: string): string {
  const { kind } = object.id;
  if (kind === 'SealedSecret') return 'sealed in';
  if (externalSpec(object) === undefined)
    return get(object.node, 'sops') === undefined ? 'data of' : 'encrypted by SOPS in';
  return at(externalSpec(object), 'target', 'template', 'data', key) === undefined
    ? 'fetched by'
    : 'a line of the template of';
}

function fetchedSource(key: Node, object: BuiltObject, name: string): KeySource {
  const span = spanOf(resolve(key));
  return { span, what: `fetched by ${sayObject(object.id)}`, edit: { span, replace: renaming(name) } };
}

/** What brings keys under names of its own. */
function bulkSources(object: BuiltObject): KeySource[] {
  return itemsOf(get(externalSpec(object), 'dataFrom')).map((entry) => ({
    span: spanOf(resolve(entry)),
    what: `perhaps fetched by dataFrom of ${sayObject(object.id)}`,
    edit: undefined,
  }));
}

/** The literal, file or line of an environment file that a generator makes a key of. */
function generatedSource(name: string, object: BuiltObject, places: Placing): KeySource | undefined {
  const origin = generatorOrigin(name, object);
  if (origin === undefined) return undefined;
  const { entry, content } = origin;
  const generated = `of the generator of ${sayObject(object.id)}`;
  const text = (span: Span): string => places.text(span.file)?.slice(span.start, span.end) ?? '';
  const line = { ...content, start: content.start - name.length - 1, end: content.start - 1 };
  if (content.file === entry.file)
    return { span: entry, what: `a literal ${generated}`, edit: { span: entry, replace: renaming(name) } };
  if (text(line) === name)
    return {
      span: line,
      what: `a line of a file ${generated}`,
      edit: { span: line, replace: renaming(name) },
    };
  const replace = text(entry).includes('=') ? renaming(name) : underOtherKey;
  return { span: entry, what: `the file ${content.file} ${generated}`, edit: { span: entry, replace } };
}

function generatorOrigin(name: string, { node }: BuiltObject): { entry: Span; content: Span } | undefined {
  const data = entriesOf(get(node, 'data')).find((each) => keyText(each) === name);
  const entry = data && generatedAt(data.value);
  return entry && { entry, content: hopsOf(resolve(data.value).origin)[0]!.span };
}

/** The entry of a generator that a value is made of. */
function generatedAt(value: Node): Span | undefined {
  return hopsOf(resolve(value).origin).find(({ step }) => step === 'generated')?.span;
}

/** `settings.json` becomes `_=settings.json`. */
function underOtherKey(text: string): string {
  return text.replace(/^["']?/, '$&_=');
}

/** Whether a line makes keys of other objects too. */
function isShared(span: Span, own: BuiltObject, { objects }: ClusterModel): boolean {
  const others = objects.filter(({ id }) => id.kind === own.id.kind && keyOf(id) !== keyOf(own.id));
  return others.some((other) =>
    linesOf(other).some((line) => line.file === span.file && line.start === span.start),
  );
}

function linesOf(object: BuiltObject): Span[] {
  const { node } = object;
  const templates = at(externalSpec(object), 'target', 'template', 'data');
  const entries = [
    at(node, 'data'),
    at(node, 'stringData'),
    at(node, 'spec', 'encryptedData'),
    templates,
  ].flatMap((mapping) => entriesOf(mapping));
  const generated = entries.flatMap(({ value }) => generatedAt(value) ?? []);
  const written = [...entries.map(({ key }) => key), ...fetchedKeys(object)];
  return [...generated, ...written.map((key) => spanOf(resolve(key)))];
}

function distinct(sources: readonly KeySource[]): KeySource[] {
  return [...new Map(sources.map((source) => [`${source.span.file}:${source.span.start}`, source])).values()];
}
