import { directoryOf } from '@hops/text';

/**
 * How many places were named before the first right one, or `undefined` where none of them is right. A path that ends in "/"
 * accepts the folder itself and what lies directly in it.
 */
export function rankOf(places: readonly string[], accept: readonly string[]): number | undefined {
  const rank = places.findIndex((place) => accept.some((path) => accepts(path, place)));
  return rank === -1 ? undefined : rank;
}

function accepts(path: string, place: string): boolean {
  if (!path.endsWith('/')) return place === path;
  const folder = path.slice(0, -1);
  return [place, directoryOf(place)].some((candidate) => candidate === folder || candidate === path);
}
