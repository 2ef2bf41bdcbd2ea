import { nameOf } from '@hops/text';
import type { Role } from './role.ts';
import type { StatedObjects } from './stated-objects.ts';

const byKind: readonly (readonly [kind: string, role: Role])[] = [
  ['HelmRelease', 'release'],
  ['ExternalSecret', 'secret'],
  ['Secret', 'secret'],
  ['SealedSecret', 'secret'],
  ['PersistentVolumeClaim', 'claim'],
  ['FluxInstance', 'sync'],
  ['Component', 'shared'],
];

const byPath: readonly (readonly [path: RegExp, role: Role])[] = [
  [/[^/]\.sops\.\w+$/, 'secret'],
  [/(^|\/)[Kk]ustomization(\.ya?ml)?(\.j2)?$/, 'list'],
  [/(^|\/)components\//, 'shared'],
  [/(^|\/)talos\/(.*\/)?(nodes?|machines?|hosts?|control-?planes?|workers?)\/[^/]+\.ya?ml(\.j2)?$/, 'node'],
  [
    /(^|\/)(docker|compose|ansible|terraform|tofu|opentofu)\/|(docker-)?compose\.ya?ml$|\.(tf|tofu)$/,
    'outside',
  ],
];

/** Configurations of the programs that work on a repository. */
const tools = /^(\.pre-commit|\.?mise|\.?lefthook|aqua|\.?tool-versions|\.editorconfig|\.sops|\.yaml)/;

/** The roles that a file's own path, text and objects tell. */
export function ownRoles(path: string, text: string, { kinds, hasFluxKustomization }: StatedObjects): Role[] {
  const roles = [
    ...byKind.filter(([kind]) => kinds.has(kind)).map(([, role]) => role),
    ...byPath.filter(([pattern]) => pattern.test(path)).map(([, role]) => role),
  ];
  if (hasFluxKustomization) roles.push('wiring');
  if (kinds.has('Kustomization') && patchesReleases(text)) roles.push('defaults');
  if (tools.test(nameOf(path)) || /(^|\/)\.?mise\//.test(path)) roles.push('tools');
  return roles;
}

function patchesReleases(text: string): boolean {
  return /^\s*-?\s*patches:/m.test(text) && /kind: HelmRelease/.test(text);
}
