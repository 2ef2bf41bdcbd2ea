import type { DiffAnswer } from '@hops/diff';
import * as z from 'zod';

const place = {
  file: z.string().describe('Path relative to the repository, with `/`'),
  line: z.int().min(1),
};

const object = z.object({
  cluster: z.string(),
  group: z.string().describe('The API group without its version; empty for the core group'),
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
});

const owner = z.string().describe('`Kustomization/<namespace>/<name>`');

const step = z.enum([
  'written',
  'generated',
  'patched by',
  'replaced from',
  'transformed by',
  'injected by parent',
  'substituted with',
  'value from',
  'aliased',
  'merged from',
  'rendered by template line',
]);

const value = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string(), step, ...place }),
    z.object({ kind: z.literal('secret'), step, ...place }),
  ])
  .describe('What a field held, and the step and line that made it differ; of a secret no text');

const path = z.string().describe('`spec.values.image.tag`, `args[0]`, `env[name=TZ].value`');

const field = z.discriminatedUnion('change', [
  z.object({ change: z.literal('added'), path, after: value }),
  z.object({ change: z.literal('removed'), path, before: value }),
  z.object({ change: z.literal('changed'), path, before: value, after: value }),
]);

const change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('added'), object, owner, after: z.object(place) }),
  z.object({ change: z.literal('removed'), object, owner, before: z.object(place) }),
  z.object({
    change: z.literal('changed'),
    object,
    owner,
    previousOwner: z.string().optional().describe('The owner that has applied it before'),
    before: z.object(place),
    after: z.object(place),
    fields: z.array(field),
  }),
]);

const risk = z.discriminatedUnion('risk', [
  z.object({ risk: z.literal('deleted'), object, owner, effect: z.string(), ...place }),
  z.object({
    risk: z.literal('version'),
    what: z.enum(['image', 'chart']),
    object,
    owner,
    path,
    before: z.string(),
    after: z.string(),
    ...place,
  }),
]);

const notBuilt = z
  .object({ cluster: z.string(), owner, side: z.enum(['before', 'after', 'both']), reason: z.string() })
  .describe('A Kustomization of which objects may lack: what is absent there is not reported');

/** The shape of what `hops diff --output json` prints; the published JSON Schema is made from it. */
export const diffJson: z.ZodType<DiffAnswer> = z
  .object({
    risks: z.array(risk).describe('What to look at first; deletions before versions'),
    changes: z.array(change),
    notBuilt: z.array(notBuilt),
    notRendered: z.int().min(0).describe('HelmReleases that differ; their charts are not rendered yet'),
  })
  .describe('What `hops diff --output json` prints');
