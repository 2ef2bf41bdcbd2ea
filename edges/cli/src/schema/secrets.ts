import type { AppSecrets, Making, RepositorySecrets } from '@hops/secrets';
import * as z from 'zod';

/** A place in a file. */
export const placeJson: z.ZodType<AppSecrets['place']> = z.object({
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units, from 1'),
});

const maker = z.object({
  kind: z
    .enum(['ExternalSecret', 'ClusterExternalSecret', 'SealedSecret', 'SOPS', 'manifest', 'controller'])
    .describe('`controller`: an operator makes it of an object of its own'),
  object: z.string().describe('`Kind namespace/name`'),
  place: placeJson,
  stores: z.array(z.object({ kind: z.string(), name: z.string(), place: placeJson.optional() })),
  refreshInterval: z.string().optional(),
});

/** Whether something makes a Secret. */
export const makingJson: z.ZodType<Making> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), maker }),
  z.object({ kind: z.literal('missing') }).describe('Nothing in the repository makes it'),
  z.object({ kind: z.literal('unknown'), reason: z.string() }),
]);

const remote = z
  .object({
    kind: z.enum(['item', 'find', 'generator']),
    name: z.string().describe("The item's key, the search, or `Kind/name` of the generator"),
    property: z.string().optional(),
    store: z.string().optional().describe('`Kind/name`'),
    place: placeJson,
  })
  .describe('What a value is fetched from');

const ingredient = z.object({
  variable: z.string().describe('What a template calls the value; else the key'),
  remotes: z.array(remote).describe('Where it comes from; one of these where there are more'),
});

const reader = z.object({
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  app: z.string().describe('`namespace/name` of the Kustomization that applies it'),
  place: placeJson,
  how: z.enum(['value', 'substitution', 'values']),
  key: z.string().optional().describe('The one key it reads; absent where it reads all'),
  optional: z.boolean(),
  restart: z.enum(['by Reloader', 'by hand', 'none']),
});

const secret = z.object({
  namespace: z.string(),
  name: z.string(),
  making: makingJson,
  keys: z.array(z.object({ name: z.string(), place: placeJson, ingredients: z.array(ingredient) })),
  more: z.array(remote).describe('What else becomes keys, under names that no file tells'),
  readers: z.array(reader),
  refresh: z.array(z.object({ text: z.string(), command: z.string().optional() })),
});

const app = z.object({
  name: z.string().describe('`namespace/name` of the Kustomization'),
  place: placeJson,
  secrets: z.array(secret),
});

/** The shape of what `hops secrets --output json` prints; the published JSON Schema is made from it. */
export const secretsJson: z.ZodType<RepositorySecrets> = z
  .object({ clusters: z.array(z.object({ name: z.string(), apps: z.array(app) })) })
  .describe('What `hops secrets --output json` prints; it holds no value of a Secret');
