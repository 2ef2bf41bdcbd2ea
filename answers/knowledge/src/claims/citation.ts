import { resolvePath } from '@hops/text';

/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A text that may be a path of the repository, taken apart. */
export interface Citation {
  /** Without a prefix, without a line. May hold wildcards. */
  readonly path: string;
  /** Where its path counts from: nowhere said, the folder it stands in, the root, or somebody's home. */
  readonly from: 'anywhere' | 'here' | 'root' | 'clone' | 'home';
  readonly isFolder: boolean;
  readonly ranges: readonly LineRange[];
}

const ranges = /(?::(\d+(?:-\d+)?(?:, ?\d+(?:-\d+)?)*)(?::\d+)?|#L(\d+(?:-L?\d+)?))$/;

/** Takes apart what may be a path: no blank but in a list of lines, no scheme, nothing of a shell's or a template's. */
export function readCitation(text: string): Citation | undefined {
  const lines = ranges.exec(text);
  const written = (lines ? text.slice(0, lines.index) : text).replaceAll(/\$\{([a-z]\w*)\}/g, '<$1>');
  if (!isPathLike(written)) return undefined;
  const from = startOf(written);
  const stripped = written.replace(prefixes[from], '');
  const path = from === 'here' ? stripped : resolvePath('', stripped);
  if (path === undefined) return undefined;
  return { path, from, isFolder: written.endsWith('/'), ranges: rangesOf(lines?.[1] ?? lines?.[2] ?? '') };
}

const prefixes: Readonly<Record<Citation['from'], RegExp>> = {
  anywhere: /^/,
  here: /^/,
  root: /^\//,
  clone: /^\/(?:home|Users)\/[^/]+\/[^/]+(?:\/|$)/,
  home: /^~\//,
};

function startOf(path: string): Citation['from'] {
  if (prefixes.clone.test(path)) return 'clone';
  if (prefixes.home.test(path)) return 'home';
  if (path.startsWith('/')) return 'root';
  return /^\.{1,2}\//.test(path) ? 'here' : 'anywhere';
}

function isPathLike(text: string): boolean {
  if (text === '' || /^[-@#]|[\s:;|&$=()"'`\\!^%]|\{\{|\/\//.test(text)) return false;
  const outside = text.replaceAll(/<[^<>]*>|\{[^{}]*\}/g, '');
  return !/[<>{},]/.test(outside) && /[\p{L}\p{N}]/u.test(text);
}

function rangesOf(text: string): LineRange[] {
  return [...text.matchAll(/(\d+)(?:-L?(\d+))?/g)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }));
}
