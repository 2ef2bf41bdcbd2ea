import type { PathOfCopy } from './paths.ts';
import type { Renaming } from './names.ts';

/** What is known while an app's files are copied. */
export interface Copying {
  readonly renaming: Renaming;
  readonly pathOfCopy: PathOfCopy;
  /** Whether the repository has this file or folder. */
  readonly isPath: (path: string | undefined) => boolean;
  /** Whether a file of the app has no copy. */
  readonly isLeftOut: (path: string) => boolean;
  /** Whether the app itself makes an object of this kind and name. */
  readonly isOwn: (kind: string, name: string) => boolean;
  /** Whether the keys of its values are names that its chart leaves to it. */
  readonly ownsKeys: boolean;
  readonly namespace: { readonly from: string; readonly to: string };
}
