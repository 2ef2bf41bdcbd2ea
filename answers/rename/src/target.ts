import type { KustomizationBuild } from '@hops/flux';
import type { Model } from '@hops/model';
import { suggest } from '@hops/text';

/** What is to have another name. */
export type RenameTarget =
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'path'; readonly path: string }
  /** The Kustomization (`namespace/name`) that makes the app, in every cluster that has it. */
  | { readonly kind: 'app'; readonly owner: string; readonly name: string };

/** A target, or why what was written names none, with what was perhaps meant. */
export type FoundRenameTarget =
  | { readonly ok: true; readonly target: RenameTarget }
  | { readonly ok: false; readonly message: string; readonly suggestion: string | undefined };

/**
 * Finds what a text names: `${NAME}` a placeholder, a path of the repository a file or folder, and
 * `Kustomization/namespace/name`, `namespace/name`, `area/name` or a name by itself an app.
 */
export function findRenameTarget(model: Model, text: string): FoundRenameTarget {
  const placeholder = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
  if (placeholder !== undefined) return findPlaceholder(model, placeholder);
  return findPath(model, text) ?? findApp(model, text);
}

function findPlaceholder({ clusters }: Model, name: string): FoundRenameTarget {
  const names = new Set(clusters.flatMap(({ placeholders }) => placeholders.map((each) => each.name)));
  if (names.has(name)) return { ok: true, target: { kind: 'placeholder', name } };
  const near = suggest(name, names);
  return {
    ok: false,
    message: `No placeholder is called \${${name}}.`,
    suggestion: near && `\${${near}}`,
  };
}

function findPath({ repository }: Model, text: string): FoundRenameTarget | undefined {
  const path = text.replace(/^\.\//, '').replace(/\/+$/, '');
  const isThere =
    path !== '' && repository.paths.some((each) => each === path || each.startsWith(`${path}/`));
  return isThere ? { ok: true, target: { kind: 'path', path } } : undefined;
}

function findApp({ clusters, repository }: Model, text: string): FoundRenameTarget {
  const parts = text.replace(/^Kustomization\//i, '').split('/');
  const [name = '', area] = parts.toReversed();
  const builds = clusters.flatMap(({ cluster }) => cluster.kustomizations.slice(1));
  const found = builds.filter((build) => build.spec.name === name && isIn(build, area));
  const owners = [...new Set(found.map(ownerOf))];
  const [owner] = owners;
  if (owner !== undefined && owners.length === 1) return { ok: true, target: { kind: 'app', owner, name } };
  if (owner !== undefined)
    return { ok: false, message: `${text} may be any of ${owners.join(', ')}.`, suggestion: undefined };
  const names = builds.flatMap((build) => [build.spec.name, ownerOf(build)]);
  return {
    ok: false,
    message: `${text} is no file, folder, app (namespace/name of its Kustomization) or placeholder (\${NAME}) of the repository.`,
    suggestion: suggest(text, [...names, ...repository.paths]),
  };
}

/** Whether a build is of this namespace, or lies in a folder of this name. */
function isIn(build: KustomizationBuild, area: string | undefined): boolean {
  if (area === undefined || build.spec.namespace === area) return true;
  return build.directory?.split('/').includes(area) ?? false;
}

/** `namespace/name` of a Kustomization. */
export function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}
