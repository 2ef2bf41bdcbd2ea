import { check, validatedKinds } from '@hops/check';
import { findBase, readBase, readingTime } from '@hops/knowledge';
import { statusOf, type Evidence, type Status } from '@hops/status';
import { answered, type Outcome } from '../outcome.ts';
import { modelOf } from './engines.ts';
import type { NamedFiles } from './named.ts';
import type { MapOptions } from './scope.ts';

/** Says how well a repository is understood and guarded; refuses a folder or a cluster that there is not. */
export function statusFiles(files: NamedFiles, options: MapOptions): Outcome<Status> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const leaks = check(model.answer, { codes: ['plain-secret', 'credential-literal'] }).findings.length;
  const validated = new Set(
    validatedKinds(model.answer)
      .filter(({ hasFields }) => hasFields)
      .map(({ group, kind }) => `${group}/${kind}`),
  );
  return answered(
    statusOf(model.answer, { base: baseOf(files), leaks, isValidated: (kind) => validated.has(kind) }),
  );
}

function baseOf(files: NamedFiles): Evidence['base'] {
  const folder = findBase(files.paths);
  if (folder === undefined) return undefined;
  const documents = readBase(files, files.paths, folder);
  return {
    folder,
    minutes: documents.reduce((sum, document) => sum + readingTime(document), 0),
    texts: documents.map(({ source }) => source.text),
  };
}
