import { check, validatedKinds, validationCodes } from '@hops/check';
import { diffRepositories, type DiffAnswer } from '@hops/diff';
import { diagnose, diagnoseText, type DoctorAnswer } from '@hops/doctor';
import { buildRepository } from '@hops/flux';
import { findTarget, impactOf, type Changes, type ImpactAnswer } from '@hops/impact';
import { mapRepository, type RepositoryMap } from '@hops/map';
import { buildModel, type Model } from '@hops/model';
import { listSecrets, secretNames, selectSecrets, type RepositorySecrets } from '@hops/secrets';
import { resolvePath, suggest, type Files } from '@hops/text';
import { whereDoesItBelong, type WhereAnswer } from '@hops/where';
import { sourceIgnore } from '@hops/workspace';
import { decodeYaml } from '@hops/yaml';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';
import { checkReport } from '../report/check-report.ts';
import type { ValidateReport } from '../report/report.ts';
import { changedFiles } from './changed-files.ts';
import { filesOfSide } from './both-sides.ts';
import { findClusters, findFolder, type NamedFiles } from './named.ts';
import type { DoctorOptions, ImpactOptions, MapOptions, SecretsOptions, WhereOptions } from './scope.ts';

export { readDump } from '@hops/doctor';

/** Validates what is built; refuses a folder or a cluster that there is not. */
export function validateFiles(files: NamedFiles, options: MapOptions): Outcome<ValidateReport> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const answer = check(model.answer, { codes: validationCodes });
  return answered({ ...checkReport(answer, textOf(files)), kinds: validatedKinds(model.answer) });
}

/** Tells why something is not ready: what a dump holds, or what a message says. */
export function doctorFiles(files: NamedFiles, { asked, ...options }: DoctorOptions): Outcome<DoctorAnswer> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  return answered(
    asked.kind === 'dump' ? diagnose(model.answer, asked.dump) : diagnoseText(model.answer, asked.text),
  );
}

/** Draws the map of a repository; refuses a folder or a cluster that there is not. */
export function mapFiles(files: NamedFiles, options: MapOptions): Outcome<RepositoryMap> {
  const model = modelOf(files, options);
  return model.ok ? answered(mapRepository(model.answer)) : model;
}

/** Says what breaks without a target; refuses one that there is not. */
export function impactFiles(files: NamedFiles, options: ImpactOptions): Outcome<ImpactAnswer> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const found = findTarget(model.answer, options.target);
  if (!found.ok) return refused(found.message + didYouMean(found.suggestion));
  const rebuild = (changes: Changes) => rebuilt(model.answer, changedFiles(files, changes), options);
  return answered(impactOf(model.answer, rebuild, found.target));
}

/** The same clusters as in a model, built from other files; those that are gone are left out. */
function rebuilt({ clusters }: Model, files: NamedFiles, { path }: MapOptions): Model {
  const roots = new Set(clusters.map(({ cluster }) => cluster.root.path));
  const model = buildAll(files, path === undefined ? undefined : resolvePath('', path));
  return { ...model, clusters: model.clusters.filter(({ cluster }) => roots.has(cluster.root.path)) };
}

/** Lists the Secrets of a repository, or those that a name means; refuses a name that none has. */
export function secretsFiles(
  files: NamedFiles,
  { name, ...options }: SecretsOptions,
): Outcome<RepositorySecrets> {
  const model = modelOf(files, options);
  if (!model.ok) return model;
  const all = listSecrets(model.answer);
  const found = name === undefined ? all : selectSecrets(all, name);
  if (name === undefined || found.clusters.length > 0) return answered(found);
  return refused(
    `No Secret, nothing that makes one and no app with one is called ${name}.${didYouMean(suggest(name, secretNames(all)))}`,
  );
}

/** Says where a change belongs. */
export function whereFiles(files: NamedFiles, { question, ...options }: WhereOptions): Outcome<WhereAnswer> {
  const model = modelOf(files, options);
  return model.ok ? answered(whereDoesItBelong(model.answer, question)) : model;
}

/** Compares the repositories of both sides; refuses a folder that one lacks, and a cluster that neither has. */
export function diffFiles(files: NamedFiles, { path, cluster }: MapOptions): Outcome<DiffAnswer> {
  const before = modelOf(filesOfSide(files, 'before'), { path, cluster: undefined });
  if (!before.ok) return before;
  const after = modelOf(filesOfSide(files, 'after'), { path, cluster: undefined });
  if (!after.ok) return after;
  if (cluster === undefined) return answered(diffRepositories(before.answer, after.answer));
  const found = findClusters([...before.answer.clusters, ...after.answer.clusters], cluster);
  if (!found.ok) return found;
  return answered(diffRepositories(onlyCluster(before.answer, cluster), onlyCluster(after.answer, cluster)));
}

function onlyCluster(model: Model, cluster: string): Model {
  return { ...model, clusters: model.clusters.filter(({ name }) => name === cluster) };
}

/** The model of what is asked about; refuses a folder or a cluster that there is not. */
export function modelOf(files: NamedFiles, { path, cluster }: MapOptions): Outcome<Model> {
  const folder = path === undefined ? answered(undefined) : findFolder(files, path);
  if (!folder.ok) return folder;
  const model = buildAll(files, folder.answer);
  return cluster === undefined ? answered(model) : narrowed(model, cluster);
}

function buildAll(files: NamedFiles, path: string | undefined): Model {
  const excludes = (ignore: string | undefined) => sourceIgnore(files, ignore);
  return buildModel(buildRepository(files, { path, excludes }));
}

/** The model of one cluster; which files are reached is still said of all. */
function narrowed({ repository, reached }: Model, cluster: string): Outcome<Model> {
  const found = findClusters(repository.clusters, cluster);
  return found.ok ? answered({ ...buildModel({ ...repository, clusters: found.answer }), reached }) : found;
}

/** Reads the texts that findings are in. */
export function textOf(files: Files): (file: string) => string | undefined {
  return (file) => {
    const read = files.read(file);
    return read.ok ? decodeYaml(read.bytes) : undefined;
  };
}
