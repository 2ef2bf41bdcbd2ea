import type { App, Area, ClusterMap } from '@hops/map';
import * as z from 'zod';

/** An app of the map; one that builds no folder has no `path`. */
export interface AppJson extends Omit<App, 'path'> {
  readonly path?: string | undefined;
}

/** The apps that lie in one folder. */
export interface AreaJson extends Omit<Area, 'apps'> {
  readonly apps: readonly AppJson[];
}

/** One cluster, by areas. */
export interface ClusterJson extends Omit<ClusterMap, 'areas'> {
  readonly areas: readonly AreaJson[];
}

/** What `hops map --output json` prints. */
export interface MapJson {
  readonly clusters: readonly ClusterJson[];
}

const count = z.int().min(0);

const app = z.object({
  kind: z.enum(['Kustomization', 'HelmRelease']),
  name: z.string(),
  namespace: z.string(),
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
  path: z.string().optional().describe('The folder that a Kustomization builds'),
  charts: z.array(z.string()),
  dependsOn: z.array(z.string()).describe('The apps it waits for, as `namespace/name`'),
  state: z.enum(['built', 'elsewhere', 'failed']),
  counts: z.object({ objects: count, helmReleases: count, externalSecrets: count }),
});

const area = z.object({ name: z.string(), apps: z.array(app) });

const cluster = z.object({
  name: z.string(),
  path: z.string().describe('The folder that its root builds'),
  source: z.string(),
  areas: z.array(area),
});

/** The shape of `MapJson`; the published JSON Schema is made from it. */
export const mapJson: z.ZodType<MapJson> = z
  .object({ clusters: z.array(cluster) })
  .describe('What `hops map --output json` prints');
