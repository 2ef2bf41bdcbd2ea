import type { Question } from '../question.ts';
import type { Role } from '../roles/role.ts';
import type { RankedFile } from './files.ts';

/** What is no part of the cluster. */
const beside: readonly Role[] = [
  'talos',
  'node',
  'task',
  'workflow',
  'renovate',
  'script',
  'bootstrap',
  'tools',
  'document',
  'outside',
];
/** Of these a question says so when it means them. */
const plain: readonly Role[] = ['task', 'workflow', 'renovate', 'script', 'document', 'outside'];
const shared: readonly Role[] = ['defaults', 'shared', 'settings', 'sync'];

/** What is more of an app's own files than others, when nothing else tells them apart. */
export function usual({ roles, path }: RankedFile): number {
  const role = roles.has('release') ? 0.25 : roles.has('wiring') ? 0.1 : roles.has('list') ? 0.05 : 0;
  return role - path.split('/').length / 500;
}

/** An app's own configuration is meant where its other files show nothing of what is asked, or for what it may hold. */
export function configured({ roles }: RankedFile, { aspects }: Question, isShownByApp: boolean): number {
  const mayHold = !isShownByApp || aspects.some((aspect) => aspect.roles?.includes('config'));
  return mayHold && roles.has('config') ? 0.4 : 0;
}

/** What is known of a file beside its own roles. */
export interface Circumstances {
  /** Whether the file shows an aspect that is asked for. */
  readonly isShown: boolean;
  /** Whether the question means an app of the repository. */
  readonly meansApp: boolean;
  /** Whether the question names the kind of the file's objects. */
  readonly isNamed: boolean;
}

/** What is said of all apps, or of none that is named, stands where they share it. */
export function sharing(
  { roles }: RankedFile,
  { isForAll }: Question,
  { isShown, meansApp }: Circumstances,
): number {
  if (!shared.some((role) => roles.has(role))) return 0;
  if (isForAll) return 0.7;
  return isShown && !meansApp ? 0.35 : 0;
}

/** What stands beside the cluster is meant when the question asks for it; an app that it names is asked for first. */
export function besideFactor(
  { path, roles, effect }: RankedFile,
  { aspects, terms }: Question,
  { isShown, meansApp, isNamed }: Circumstances,
): number {
  if (isNamed) return 1.2 * effect;
  const wanted = new Set(aspects.flatMap((aspect) => aspect.roles ?? []));
  const clear = plain.filter((role) => wanted.has(role));
  const meant = meansApp && !terms.has('talo') ? [] : beside.filter((role) => wanted.has(role));
  const strong = clear.length > 0 ? clear : meant;
  if (strong.some((role) => roles.has(role))) return 1.5 * effect;
  if (clear.length > 0) return 0.5 * effect;
  if (roles.has('document')) return 0.2;
  if (beside.some((role) => roles.has(role)) || path.startsWith('.'))
    return (isShown && !meansApp ? 0.85 : 0.6) * effect;
  return (strong.length > 0 ? 0.7 : 1) * effect;
}
