import type { Walk } from './walk.ts';

/** An app of the map, as far as the journey needs it. */
export interface App {
  readonly name: string;
  readonly namespace: string;
  readonly file: string;
  readonly line: number;
  readonly area: string;
  readonly dependsOn: readonly string[];
}

interface MapAnswer {
  readonly clusters: readonly {
    readonly areas: readonly {
      readonly name: string;
      readonly apps: readonly (Omit<App, 'area'> & {
        readonly counts: { readonly helmReleases: number; readonly externalSecrets: number };
      })[];
    }[];
  }[];
}

/** The names that the journey speaks of: learnt from the repository's map, so that any repository can be walked. */
export interface Names {
  /** The app with one release and a secret that waits for most others. */
  readonly app: App;
  /** The area with most apps, and how many. */
  readonly area: { readonly name: string; readonly size: number };
  readonly apps: number;
  /** An area to add to: that of the media where there is one, else the largest. */
  readonly home: string;
}

/** Asks the map for names. */
export function namesOf(walk: Walk): Names {
  const { clusters } = walk.json(['map']) as MapAnswer;
  const areas = clusters.flatMap((cluster) => cluster.areas);
  const apps = areas.flatMap((area) => area.apps.map((app) => ({ ...app, area: area.name })));
  const [app] = apps
    .filter(({ counts }) => counts.helmReleases === 1 && counts.externalSecrets > 0)
    .toSorted((a, b) => b.dependsOn.length - a.dependsOn.length);
  const [area] = areas.toSorted((a, b) => b.apps.length - a.apps.length);
  const home = areas.find(({ name }) => name === 'media')?.name ?? area?.name ?? '';
  if (app === undefined || area === undefined)
    throw new Error('No app with a release and a secret: choose another repository.');
  return { app, area: { name: area.name, size: area.apps.length }, apps: apps.length, home };
}
