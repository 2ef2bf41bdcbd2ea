import type { Model } from '@hops/model';
import type { Step } from '../answer.ts';
import type { App } from '../app.ts';
import type { Copy } from '../copy-app.ts';
import { addressSteps } from './addresses.ts';
import { copiedDocuments } from './documents.ts';
import { imageSteps } from './images.ts';
import { leftoverSteps } from './leftovers.ts';
import { secretSteps } from './secrets.ts';

/** What a person has to do once the files of a copy are there, in the order in which it is done. */
export function stepsFor(neighbour: App, copy: Copy, name: string, model: Model): Step[] {
  const documents = copiedDocuments(copy);
  return [
    ...imageSteps(documents, neighbour, model),
    ...secretSteps(documents, name),
    ...copy.encrypted.map((path): Step => ({
      text: `Write ${path} and encrypt it with sops, then list it in its kustomization: an encrypted file cannot be copied.`,
      places: [],
    })),
    ...verbatimSteps(copy, neighbour),
    ...addressSteps(copy, neighbour, model),
    ...leftoverSteps(documents, neighbour.name),
    ...documentSteps(model),
  ];
}

function verbatimSteps({ files }: Copy, { name }: App): Step[] {
  const places = files.filter(({ isVerbatim }) => isVerbatim).map(({ path }) => ({ file: path, line: 1 }));
  return places.length === 0
    ? []
    : [{ text: `Rewrite what was written for ${name} and is copied as it is:`, places }];
}

function documentSteps({ repository }: Model): Step[] {
  const hasBase = repository.paths.some((path) => /(?:^|\/)GESTALT\.md$/.test(path));
  return hasBase
    ? [{ text: 'Run `hops docs update`, so that the knowledge base lists the app.', places: [] }]
    : [];
}
