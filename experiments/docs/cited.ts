import type { Claim } from '@hops/knowledge';
import type { Texts } from './base.ts';

/** A citation taken apart without the help of what is measured: a path that is there, and perhaps lines. */
export interface Citation {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
}

/** What the claims of a base name. */
export interface Cited {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly lines: readonly Required<Citation>[];
  readonly placeholders: readonly string[];
  readonly tasks: readonly string[];
}

/** Collects what claims that hold name in a repository. */
export function citedBy(claims: readonly Claim[], repository: Texts): Cited {
  const citations = claims.flatMap((claim) => citationOf(claim) ?? []);
  const paths = [...new Set(citations.map(({ path }) => path))];
  const folders = paths.filter((path) => [...repository.keys()].some((file) => file.startsWith(`${path}/`)));
  return {
    files: paths.filter((path) => repository.has(path)),
    folders: folders.filter((path) => path.includes('/')),
    lines: citations.flatMap(({ path, from, to }) =>
      from === undefined || to === undefined || !repository.has(path) ? [] : [{ path, from, to }],
    ),
    placeholders: claims.flatMap((claim) => placeholderOf(claim) ?? []),
    tasks: claims.flatMap((claim) => (claim.kind === 'task' ? [claim.text] : [])),
  };
}

/** The citation that a claim is; `undefined` for one with wildcards, a command and everything else. */
export function citationOf({ kind, text }: Claim): Citation | undefined {
  const [, path, from, to] = /^([\w./@-]+?)\/?(?::(\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  if (kind !== 'path' || path === undefined) return undefined;
  return from === undefined ? { path } : { path, from: Number(from), to: Number(to ?? from) };
}

/** The placeholder that a claim names. */
export function placeholderOf({ kind, text }: Claim): string | undefined {
  return kind === 'placeholder' ? /[A-Za-z_]\w*/.exec(text)?.[0] : undefined;
}
