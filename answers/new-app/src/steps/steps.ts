import { placing, type Model } from '@hops/model';
import type { Step } from '../answer.ts';
import type { App } from '../app.ts';
import type { Copy } from '../copy-app.ts';
import { addressSteps } from './addresses.ts';
import { copiedDocuments } from './documents.ts';
import { imageSteps } from './images.ts';
import { leftoverSteps } from './leftovers.ts';
import { secretSteps } from './secrets.ts';
import { valueSteps } from './values.ts';

/** What a person has to do once the files of a copy are there, in the order in which it is done. */
export function stepsFor(neighbour: App, copy: Copy, name: string, model: Model): Step[] {
  const documents = copiedDocuments(copy);
  return [
    ...imageSteps(documents, neighbour, model),
    ...secretSteps(documents, name),
    ...valueSteps(documents, name, neighbour.name),
    ...copy.encrypted.map((path): Step => ({
      text: `Write ${path} and encrypt it with sops, then list it in its kustomization: an encrypted file cannot be copied.`,
      places: [],
    })),
    ...verbatimSteps(copy, neighbour),
    ...patchSteps(copy, neighbour, model),
    ...addressSteps(copy, neighbour, model),
    ...leftoverSteps(documents, neighbour.name),
  ];
}

function verbatimSteps({ files }: Copy, { name }: App): Step[] {
  const places = files.filter(({ isVerbatim }) => isVerbatim).map(({ path }) => ({ file: path, line: 1 }));
  return places.length === 0
    ? []
    : [{ text: `Rewrite what was written for ${name} and is copied as it is:`, places }];
}

function patchSteps({ inline }: Copy, { name }: App, model: Model): Step[] {
  const { place } = placing(model);
  const places = inline.map(place).map(({ file, line }) => ({ file, line }));
  return places.length === 0
    ? []
    : [{ text: `Give the app a patch of its own where it needs one, as ${name} has there:`, places }];
}
