import { joinPath, nameOf } from '@hops/text';
import type { Citation } from './citation.ts';
import { missing, proven, unread, type Verdict } from './claim.ts';
import { looksLikeFile, looksLikeHost } from './extensions.ts';
import { findCited, startsAtRoot } from './find-cited.ts';
import type { Known } from './known.ts';
import { judgeLines } from './lines.ts';
import { nearestPath } from './nearest-path.ts';

/** Whether a cited path is there, and its lines; `document` is the file that cites it. */
export function judgePath(citation: Citation, document: string, known: Known): Verdict {
  if (citation.path === '') return citation.from === 'clone' ? proven : unread;
  const found = findCited(citation, document, known);
  if (found.length > 0) return judgeLines(citation, found, known);
  if (!canOnlyBePath(citation, known)) return unread;
  return missing('docs-missing-path', {
    what: `${citation.path} is not in the repository.`,
    nearest: nearestPath(citation.path, known),
    remedy: 'Correct the path, or remove what is said of it.',
  });
}

/** Whether a text that nothing matches says of a path that it is there: it cannot be read as anything else. */
function canOnlyBePath(citation: Citation, known: Known): boolean {
  const { path, from } = citation;
  const name = nameOf(path);
  if (known.spoken.has(path) || /^(?:path\/to|your)\b/.test(path)) return false;
  if (path.startsWith('.') && !path.includes('/') && isEnding(path, known)) return false;
  if (known.ignored.some((pattern) => pattern.test(path))) return false;
  const atRoot = startsAtRoot(path, known) || isNearRoot(path, known);
  if (from === 'root' || from === 'clone') return atRoot;
  if (from === 'home') return startsAtRoot(path.slice(path.indexOf('/') + 1), known);
  if (path.includes('/') && atRoot) return true;
  if (!looksLikeFile(name) || looksLikeHost(path.split('/', 1)[0]!)) return false;
  return path.includes('/') || !isNameOfValue(name, known);
}

/** Whether a name such as `.yaml.j2` is how files end. */
function isEnding(name: string, { byName }: Known): boolean {
  return [...byName.keys()].some((each) => each !== name && each.endsWith(name));
}

/** Whether the path would be there if its first name were spelled right. */
function isNearRoot(path: string, { roots, files, folders }: Known): boolean {
  const rest = path.slice(path.indexOf('/') + 1);
  return (
    path.includes('/') &&
    [...roots].some((root) => files.has(joinPath(root, rest)) || folders.has(joinPath(root, rest)))
  );
}

/** Whether a bare file name is the key of a ConfigMap or a file in a container. */
function isNameOfValue(name: string, { files, textOf }: Known): boolean {
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const use = new RegExp(
    `(?:^|[\\s"'/])${escaped}["']?(?::\\s|=)|[\\s"'=:](?:/[\\w.-]+)+/${escaped}\\b|subPath: *["']?${escaped}`,
    'm',
  );
  return [...files].some((file) => /\.(?:ya?ml|j2|json)$/.test(file) && use.test(textOf(file) ?? ''));
}
