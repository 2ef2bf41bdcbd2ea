import { directoryOf, joinPath, nameOf } from '@hops/text';

/** A data file of the templates that each person has for himself, and the file in Git that it starts from. */
export interface Seed {
  readonly target: string;
  readonly sample: string;
}

/** What a `makejinja.toml` names. */
export interface NamedFiles {
  readonly inputs: readonly string[];
  readonly data: readonly string[];
}

/** What is known of the files of a repository. */
export interface KnownFiles {
  /** The files that are in Git, or would be. */
  readonly paths: readonly string[];
  readonly exists: (path: string) => boolean;
  /** Whether Git ignores a file. */
  readonly isIgnored: (path: string) => boolean;
}

/**
 * Which files are to be made before the templates can be rendered. A data file that is missing, or that Git ignores, is
 * made from the one that is named as its sample, or that has its name beside the templates. A data file in Git is itself
 * the sample where Git ignores the file that it would be copied to.
 */
export function findSeeds(named: NamedFiles, files: KnownFiles): readonly Seed[] {
  const found = named.data.flatMap((path) => {
    const isShared = files.exists(path) && !files.isIgnored(path);
    return (isShared ? seedFrom(path, files) : seedOf(path, named, files)) ?? [];
  });
  return found.filter(({ target }, index) => found.findIndex((other) => other.target === target) === index);
}

/**
 * The data files with those that were made of them: one that a person has beside its sample comes right after it, so that
 * it counts more.
 */
export function ownData(named: NamedFiles, files: KnownFiles): readonly string[] {
  const { data } = named;
  const seeds = findSeeds(named, files).filter(
    ({ target }) => !data.includes(target) && files.exists(target),
  );
  return data.flatMap((path) => [
    path,
    ...seeds.filter(({ sample }) => sample === path).map(({ target }) => target),
  ]);
}

/** The data files that are to be made and for which there is no sample. */
export function withoutSample(named: NamedFiles, files: KnownFiles): readonly string[] {
  return named.data.filter((path) => !files.exists(path) && seedOf(path, named, files) === undefined);
}

function seedFrom(sample: string, { isIgnored }: KnownFiles): Seed | undefined {
  const name = withoutMark(nameOf(sample));
  const targets = [joinPath(directoryOf(sample), name), name].filter((path) => path !== sample);
  const target = targets.find(isIgnored);
  return target === undefined ? undefined : { target, sample };
}

/** The sample beside the file comes first, then one at the root, then one beside the templates. */
function seedOf(target: string, { inputs }: NamedFiles, { paths, isIgnored }: KnownFiles): Seed | undefined {
  const name = nameOf(target);
  const folders = [directoryOf(target), '', ...inputs.map(directoryOf), ...inputs];
  const sample = folders
    .flatMap((folder) => paths.filter((path) => directoryOf(path) === folder))
    .find((path) => path !== target && !isIgnored(path) && withoutMark(nameOf(path)) === name);
  return sample === undefined ? undefined : { target, sample };
}

const mark =
  /(?:^(?:sample|example|template|dist)[._-])|(?:[._-](?:sample|example|template|dist)(?=[._-]|$))/i;

/** A file's name without what says that it is a sample: `cluster.sample.yaml` is `cluster.yaml`. */
function withoutMark(name: string): string {
  return name.replace(mark, '');
}
