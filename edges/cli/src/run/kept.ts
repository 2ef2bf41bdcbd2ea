import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { diskStore, memoryStore, step, type Store } from '@hops/memo';
import type { Snapshot } from '@hops/workspace';
import type { Environment, HopsContext } from '../context.ts';
import { answered, type Outcome } from '../outcome.ts';
import type { NamedFiles } from './named.ts';
import type { Scope } from './scope.ts';

/** A step whose answer is kept between runs, as JSON. */
export interface KeptStep<Answer> {
  /** The kept answer, where everything that it was made from is as it was. */
  recall(): Outcome<Answer> | undefined;
  /** Makes the answer and keeps it; what is refused is not kept. */
  make(compute: (files: NamedFiles) => Outcome<Answer>): Outcome<Answer>;
}

/** Files whose hashes tell whether a kept answer holds. */
export type KeptFiles = Pick<Snapshot, 'root' | 'revision' | 'paths' | 'read' | 'list' | 'hash' | 'listHash'>;

/** The step of a question about a snapshot. `build` tells apart what different builds of hops answered. */
export function keptStep<Answer>(
  store: Store,
  snapshot: KeptFiles,
  { name, options }: { readonly name: string; readonly options: unknown },
  build: string,
): KeptStep<Answer> {
  const { root, paths, revision } = snapshot;
  const names = createHash('sha1').update(paths.join('\0')).digest('hex');
  const key = {
    step: name,
    engine: build,
    options: JSON.stringify([root, revision !== undefined, names, options]),
  };
  return {
    recall() {
      const { reused, output } = step(store, snapshot, key, () => ({ output: '', store: false }));
      return reused ? answered(JSON.parse(output) as Answer) : undefined;
    },
    make(compute) {
      let outcome: Outcome<Answer> | undefined;
      const { output } = step(store, snapshot, key, (inputs) => {
        outcome = compute({ ...inputs, paths });
        return outcome.ok
          ? { output: JSON.stringify(outcome.answer), store: true }
          : { output: '', store: false };
      });
      return outcome ?? answered(JSON.parse(output) as Answer);
    },
  };
}

/** Where answers are kept: on disk, or nowhere where that is not wanted or no folder is known. */
export function storeOf({ keeps }: Scope, { process }: HopsContext): Store {
  const folder = keeps ? cacheFolder(process.env) : undefined;
  return folder === undefined ? memoryStore() : diskStore(folder);
}

/** The folder of the XDG Base Directory Specification: a relative `XDG_CACHE_HOME` counts as none. */
function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: Environment): string | undefined {
  if (cache && isAbsolute(cache)) return join(cache, 'hops');
  return home ? join(home, '.cache', 'hops') : undefined;
}
