import { inventoryOf } from '@hops/inventory';
import { documentNames, findBase, generatedSections, updateBase } from '@hops/knowledge';
import type { Model } from '@hops/model';
import type { Step } from '@hops/new-app';
import { placing } from '../report/placing.ts';
import { documentPath, textIn } from './docs/documents.ts';
import type { NamedFiles } from './named.ts';

/** The documents of a knowledge base that change with the repository, and what a person has to see to. */
export interface UpdatedDocuments {
  readonly changes: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

/** Writes the generated sections of the knowledge base anew, where there is one, from a model of what is to be. */
export function updatedDocuments(files: NamedFiles, model: Model): UpdatedDocuments {
  const base = findBase(files.paths);
  if (base === undefined) return { changes: new Map(), steps: [] };
  const documents = new Map(
    documentNames.flatMap((name): [string, string][] => {
      const path = documentPath(base, name);
      const text = textIn(files, path);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  const sections = generatedSections(model, inventoryOf(model.repository));
  const { changes, findings } = updateBase(documents, sections);
  const place = placing((file) => documents.get(file));
  const places = findings.map(({ span }) => place.region(span)).map(({ file, line }) => ({ file, line }));
  return { changes, steps: places.length === 0 ? [] : [{ text: keptSections, places }] };
}

const keptSections =
  'Bring these sections of the knowledge base up to date: they were edited by hand, and stay as they are.';
