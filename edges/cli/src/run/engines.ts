import { check, codes } from '@hops/check';
import { buildRepository } from '@hops/flux';
import { mapRepository, type RepositoryMap } from '@hops/map';
import { buildModel, type Model } from '@hops/model';
import type { Files } from '@hops/text';
import { sourceIgnore } from '@hops/workspace';
import { decodeYaml } from '@hops/yaml';
import { answered, type Outcome } from '../outcome.ts';
import { checkReport } from '../report/check-report.ts';
import type { CheckReport } from '../report/report.ts';
import { findClusters, findCodes, findFolder, type NamedFiles } from './named.ts';
import type { CheckOptions, MapOptions } from './scope.ts';

/** Checks a repository; refuses a code, a folder or a cluster that there is not. */
export function checkFiles(files: NamedFiles, options: CheckOptions): Outcome<CheckReport> {
  const wanted = findCodes(codes, options.codes ?? []);
  if (!wanted.ok) return wanted;
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const answer = check(model.answer, options.codes && { codes: options.codes });
  return answered(checkReport(answer, textOf(files)));
}

/** Draws the map of a repository; refuses a folder or a cluster that there is not. */
export function mapFiles(files: NamedFiles, options: MapOptions): Outcome<RepositoryMap> {
  const model = modelOf(files, options);
  return model.ok ? answered(mapRepository(model.answer)) : model;
}

function modelOf(files: NamedFiles, { path, cluster }: MapOptions): Outcome<Model> {
  const folder = path === undefined ? answered(undefined) : findFolder(files, path);
  if (!folder.ok) return folder;
  const excludes = (ignore: string | undefined) => sourceIgnore(files, ignore);
  const model = buildModel(buildRepository(files, { path: folder.answer, excludes }));
  return cluster === undefined ? answered(model) : narrowed(model, cluster);
}

/** The model of one cluster; which files are reached is still said of all. */
function narrowed({ repository, reached }: Model, cluster: string): Outcome<Model> {
  const found = findClusters(repository.clusters, cluster);
  return found.ok ? answered({ ...buildModel({ ...repository, clusters: found.answer }), reached }) : found;
}

function textOf(files: Files): (file: string) => string | undefined {
  return (file) => {
    const read = files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
}
