import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { directoryOf, nameOf } from '@hops/text';
import type { Role } from '../roles/role.ts';
import { rolesOf } from '../roles/roles.ts';
import { statedObjects } from '../roles/stated-objects.ts';
import { textOfFile } from '../text.ts';
import { nameOfWords, wordsOf, type Name } from '../words.ts';
import { effectOf } from './effect.ts';
import { unitsOf } from './units.ts';

/** A file, as far as a question may ask for it. */
export interface RankedFile {
  readonly path: string;
  /** What can be searched: nothing of what is encrypted. */
  readonly text: string;
  readonly lower: string;
  /** The text without the comments of YAML. */
  readonly code: string;
  readonly name: readonly string[];
  readonly folders: readonly string[];
  readonly kinds: ReadonlySet<string>;
  readonly kindWords: readonly string[];
  /** The names of its objects. */
  readonly objects: readonly Name[];
  readonly roles: ReadonlySet<Role>;
  /** The folder of the app that it belongs to, or its own. */
  readonly unit: string;
  /** Up to 1: less where it changes nothing in a cluster. */
  readonly effect: number;
}

/** More of a text than this is data, not configuration. */
const longest = 40_000;

/** The files of a repository that may be changed by hand, with their roles. */
export function rankedFiles(model: Model, inventory: Inventory): RankedFile[] {
  const objectsOf = statedObjects(model);
  const roles = rolesOf(inventory, model);
  const files = model.repository.paths.filter(isSearched).map((path): Omit<RankedFile, 'unit'> => {
    const text = isSealed(path) ? '' : contentOf(textOfFile(model, path) ?? '');
    const objects = objectsOf(path, text);
    return {
      path,
      text,
      lower: text.toLowerCase(),
      code: /\.ya?ml$/.test(path) ? text.replaceAll(/^\s*#.*$/gm, '') : text,
      name: wordsOf(nameOf(path).replace(/(\.(ya?ml|j2|json5?|sops|toml))+$/, '')),
      folders: wordsOf(directoryOf(path)),
      kinds: objects.kinds,
      kindWords: [...objects.kinds].flatMap(wordsOf),
      objects: objects.names.map(nameOfWords),
      roles: roles(path, text, objects),
      effect: effectOf(path, objects.kinds, model),
    };
  });
  const unitOf = unitsOf(files);
  return files.map((file) => ({ ...file, unit: unitOf(file.path) }));
}

/** Comments that name a schema speak of no thing. */
function contentOf(text: string): string {
  return text.slice(0, longest).replaceAll(/^# (?:yaml-language-server|vim?):.*$/gm, '');
}

/** Of licences, locks and pictures nothing is asked. */
function isSearched(path: string): boolean {
  const isText = /^(LICENSE|CHANGELOG|CODEOWNERS|package-lock)|\.lock$/.test(nameOf(path));
  return !isText && !/\.(png|svg|jpe?g|ico|gif|webp)$/.test(path);
}

/** What is encrypted has no words; what is about to be is not to be searched. */
function isSealed(path: string): boolean {
  return /[^/]\.sops\.\w+$/.test(path);
}
