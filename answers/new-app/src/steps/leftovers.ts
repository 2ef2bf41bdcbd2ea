import type { Place, Step } from '../answer.ts';
import { scalarsOf, type PlacedScalar } from '../manifest-scalars.ts';
import { holds } from '../names.ts';
import { placeholdersNamed } from '../neighbour.ts';
import type { CopiedDocument } from './documents.ts';

/** What still names the neighbour: its own placeholders, and values that may be the image's or its data's. */
export function leftoverSteps(documents: readonly CopiedDocument[], neighbour: string): Step[] {
  const named = documents.flatMap((document) =>
    scalarsOf(document.root)
      .filter((placed) => holds(placed.scalar.text, neighbour) && !isImage(placed))
      .map((placed) => ({ text: placed.scalar.text, place: document.place(placed.scalar) })),
  );
  const placeholders = new Set(named.flatMap(({ text }) => placeholdersNamed(neighbour, text)));
  const others = named.filter(({ text }) => placeholdersNamed(neighbour, text).length === 0);
  return [
    ...[...placeholders].map((name): Step => ({
      text: `\${${name}} is a placeholder of ${neighbour}: define one for the app, and write it here:`,
      places: placesOf(named.filter(({ text }) => placeholdersNamed(neighbour, text).includes(name))),
    })),
    ...(others.length === 0
      ? []
      : [{ text: `Look at what still names ${neighbour}:`, places: placesOf(others) }]),
  ];
}

function placesOf(named: readonly { readonly place: Place }[]): Place[] {
  const places = new Map(named.map(({ place }) => [`${place.file}:${place.line}`, place]));
  return [...places.values()];
}

/** The image is a step of its own. */
function isImage({ path }: PlacedScalar): boolean {
  return path.includes('image');
}
