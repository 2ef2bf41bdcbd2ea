import { isWithin } from '@hops/text';
import type { Neighbour } from './answer.ts';
import type { App, Trait } from './app.ts';
import type { Question } from './question.ts';

const asks: Readonly<Record<Trait, readonly string[]>> = {
  'an NFS mount': ['nfs', 'nas', 'shar'],
  'a claim': ['pvc', 'claim', 'volum', 'storag', 'backup'],
  'an ExternalSecret': ['secret', 'password', 'credential', 'token'],
  'a route': ['rout', 'ingress', 'hostnam'],
  'a dependency': ['dependenci', 'depend'],
};

/** The app to copy: of the folder that is meant, with most of what is asked for, and little beside it. */
export function neighbourOf(
  { terms }: Question,
  folder: string | undefined,
  apps: readonly App[],
): Neighbour | undefined {
  const wanted = (Object.keys(asks) as Trait[]).filter((trait) =>
    asks[trait].some((word) => terms.has(word)),
  );
  const shared = ({ traits }: App): Trait[] => wanted.filter((trait) => traits.has(trait));
  const score = (app: App): number =>
    shared(app).length * 10 +
    (folder !== undefined && isWithin(app.file, folder) ? 5 : 0) -
    app.objects.length / 100;
  const [best] = apps
    .filter((app) => app.area !== undefined)
    .toSorted((one, other) => score(other) - score(one));
  if (best === undefined) return undefined;
  const { name, file, line } = best;
  return { name, file, line, why: reason(best, shared(best)) };
}

function reason({ area }: App, traits: readonly Trait[]): string {
  const place = `It lies in ${area ?? 'no area'}`;
  return traits.length === 0 ? `${place}.` : `${place} and has ${traits.join(' and ')}.`;
}
