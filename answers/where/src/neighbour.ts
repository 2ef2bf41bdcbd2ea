import { nameOf } from '@hops/text';
import type { Neighbour } from './answer.ts';
import type { App, Trait } from './app.ts';
import type { Question } from './question.ts';

const asks: Readonly<Record<Trait, readonly string[]>> = {
  'an NFS mount': ['nfs'],
  'a claim': ['pvc', 'backup'],
  'an ExternalSecret': ['externalsecret'],
  'a route': ['route'],
  'a dependency': ['dependency'],
};

/** The app to copy: of the area that is meant, with most of what is asked for, and little beside it. */
export function neighbourOf(
  { meanings }: Question,
  area: string | undefined,
  apps: readonly App[],
): Neighbour | undefined {
  const wanted = (Object.keys(asks) as Trait[]).filter((trait) =>
    asks[trait].some((word) => meanings.has(word)),
  );
  const shared = ({ traits }: App): Trait[] => wanted.filter((trait) => traits.has(trait));
  const score = (app: App): number =>
    shared(app).length * 10 + (area !== undefined && app.area === area ? 5 : 0) - app.objects.length / 100;
  const [best] = apps
    .filter((app) => app.area !== undefined)
    .toSorted((one, other) => score(other) - score(one));
  if (best === undefined) return undefined;
  const { name, file, line } = best;
  return { name, file, line, why: reason(best, shared(best)) };
}

function reason({ area }: App, traits: readonly Trait[]): string {
  const place = `It lies in ${nameOf(area ?? '')}`;
  return traits.length === 0 ? `${place}.` : `${place} and has ${traits.join(' and ')}.`;
}
