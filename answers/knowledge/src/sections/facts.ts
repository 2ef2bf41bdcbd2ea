import type { BuiltObject } from '@hops/flux';
import type { Inventory, Place } from '@hops/inventory';
import { nameSpan, placing, type Model } from '@hops/model';
import { directoryOf, type Span } from '@hops/text';
import { allApps, type App } from './app.ts';
import { canonicalApp } from './canonical.ts';
import { fieldsOf, type Field } from './fields.ts';
import { mentionsIn, type Mentions } from './mentions.ts';
import { placeholdersOf, type PlaceholderFacts } from './placeholders.ts';
import { code } from './wording.ts';

/** What every section is made of: the model, the inventory, and what several sections need of them. */
export interface Facts {
  readonly model: Model;
  readonly inventory: Inventory;
  readonly apps: readonly App[];
  /** The app that is most like the others. */
  readonly canonical: App | undefined;
  /** The placeholders by name; collected once. */
  readonly placeholders: () => readonly PlaceholderFacts[];
  readonly placeOf: (span: Span) => Place;
  /** `path:line` of a span, as code. */
  readonly cite: (span: Span) => string;
  /** Where the name of an object is written, as code. */
  readonly citeName: (object: BuiltObject) => string;
  /** What stands at a span, as it is written. */
  readonly written: (span: Span) => string;
  readonly isFile: (path: string) => boolean;
  /** A file's text; `undefined` where it has none. */
  readonly textOf: (path: string) => string | undefined;
  readonly mentions: Mentions;
  readonly isFolder: (path: string) => boolean;
  /** Every field of every object that Flux applies; collected once. */
  readonly allFields: () => readonly Field[];
}

/** Collects them. */
export function factsOf(model: Model, inventory: Inventory): Facts {
  const { place, text: read } = placing(model);
  const text = remembered(read);
  const apps = allApps(model);
  const placeOf = (span: Span): Place => {
    const { file, line } = place(span);
    return { file, line };
  };
  const paths = new Set(model.repository.paths);
  const folders = foldersOf(model.repository.paths);
  let placeholders: readonly PlaceholderFacts[] | undefined;
  let fields: readonly Field[] | undefined;
  return {
    model,
    inventory,
    apps,
    canonical: canonicalApp(apps),
    placeholders: () => (placeholders ??= placeholdersOf({ model, placeOf })),
    placeOf,
    citeName: ({ node }) => citation(placeOf(nameSpan(node))),
    cite: (span) => citation(placeOf(span)),
    written: ({ file, start, end }) => text(file)?.slice(start, end) ?? '',
    isFile: (path) => paths.has(path),
    textOf: text,
    mentions: mentionsIn(model),
    isFolder: (path) => folders.has(path),
    allFields: () => (fields ??= fieldsOf({ model })),
  };
}

/** The same function, which finds each text once. */
function remembered(find: (path: string) => string | undefined): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };
}

/** A place as documents cite it. */
export function citation({ file, line }: Place): string {
  return code(`${file}:${line}`);
}

function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = directoryOf(path); folder !== '' && !folders.has(folder); folder = directoryOf(folder))
      folders.add(folder);
  }
  return folders;
}
