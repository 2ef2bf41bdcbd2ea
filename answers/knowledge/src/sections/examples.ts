import type { Reference } from '@hops/model';
import { directoryOf, isWithin, type Span } from '@hops/text';
import { spanOf, type Scalar } from '@hops/yaml';
import type { App } from './app.ts';
import { homeOf } from './canonical.ts';
import type { Facts } from './facts.ts';
import { isText } from './fields.ts';

/** The entry by which a kustomization lists a file, an app's own one among them. */
export function listingOf(app: App, { model }: Facts): Span | undefined {
  const { span, build, kind } = app;
  const folder = kind === 'HelmRelease' ? `${homeOf(app)}/kustomization.yaml` : undefined;
  const above = folder === undefined ? undefined : model.reached.files.get(folder);
  const entry = above?.find(({ from }) => from.file !== folder && from.file !== '');
  if (entry !== undefined) return entry.from;
  const listed = model.reached.files.get(span.file)?.find(({ as }) => as === 'resource');
  if (listed !== undefined) return listed.from;
  return build.reads.find(({ path, as }) => as === 'resource' && isWithin(path, directoryOf(span.file)))
    ?.from;
}

/** The field that says which version of an app runs: its image's tag, or its chart's version. */
export function versionOf(app: App | undefined, facts: Facts): Span | undefined {
  if (app === undefined) return undefined;
  const own = facts
    .allFields()
    .filter(isText)
    .filter(({ object }) => app.objects.includes(object));
  const named = (pattern: RegExp) => own.find(({ keys }) => pattern.test(keys.join('.')));
  const field =
    named(/^spec\.values\..*image\.tag$/) ??
    named(/^spec\.chart\.spec\.version$/) ??
    named(/^spec\.ref\.tag$/);
  return field && spanOf(field.node);
}

/** The use of the placeholder that is used most, and its first definition. */
export function placeholderExample(facts: Facts): { name: string; use: string; defined: Span } | undefined {
  const [most] = facts
    .placeholders()
    .filter(({ definitions, lines, isLocal }) => definitions.length > 0 && lines.length > 0 && !isLocal)
    .toSorted((one, other) => other.lines.length - one.lines.length);
  const [use] = most?.lines ?? [];
  const [definition] = most?.definitions.toSorted((one, other) => other.users - one.users) ?? [];
  if (most === undefined || use === undefined || definition === undefined) return undefined;
  return { name: most.name, use: `${use.file}:${use.line}`, defined: definition.span };
}

/** A claim that is mounted and that some object of the repository makes; of the canonical app if it has one. */
export function claimExample({ model, canonical }: Facts): Reference | undefined {
  const mounts = model.clusters.flatMap(({ references }) =>
    references.filter(({ kind, resolution }) => kind === 'mounts claim' && resolution.kind === 'found'),
  );
  return mounts.find(({ from }) => canonical?.objects.includes(from)) ?? mounts[0];
}

/** A field that mounts a share by NFS. */
export function shareExample(facts: Facts): Span | undefined {
  const field = facts
    .allFields()
    .filter(isText)
    .find(({ keys, node }) => keys.at(-1) === 'type' && node.text === 'nfs');
  return field && spanOf(field.node);
}

/** Where an object opts out of substitution. */
export function optOutExample(facts: Facts): Span | undefined {
  const field = facts
    .allFields()
    .filter(isText)
    .find(
      ({ keys, node }) =>
        keys.at(-1) === 'kustomize.toolkit.fluxcd.io/substitute' && node.text === 'disabled',
    );
  return field && spanOf(field.node);
}

/** A scalar field of a Kustomization that names the Secret by which SOPS files are decrypted. */
export function decryptionExample(facts: Facts): { readonly node: Scalar } | undefined {
  return facts
    .allFields()
    .filter(isText)
    .find(({ keys }) => keys.join('.') === 'spec.decryption.secretRef.name');
}
