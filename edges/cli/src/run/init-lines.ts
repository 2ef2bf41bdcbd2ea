import type { MadeFile } from '../seeding/make.ts';
import type { KnownFiles, Seed } from '../seeding/seeds.ts';
import { counted } from '../terminal/number.ts';

/** What is said where the person stopped the questions. */
export const stoppedLines: readonly string[] = ['Nothing was written: the questions were not answered.'];

/** Why there is nothing to make, and what to do. */
export function nothingLines(
  data: readonly string[],
  seeds: readonly Seed[],
  lacking: readonly string[],
): string[] {
  if (data.length === 0) {
    return [
      'There is nothing to seed: no makejinja.toml names data for templates.',
      'hops init makes the configuration that templates are rendered with. Without templates,',
      'the manifests in Git are the configuration: run hops check, or hops map to look around.',
    ];
  }
  const kept = seeds.map(
    ({ target }) => `${target} is there and stays as it is. Edit it, or delete it to start again.`,
  );
  const without = lacking.map(
    (path) => `${path} is missing, and the repository has no sample to make it from. Write it by hand.`,
  );
  if (kept.length + without.length > 0) return [...kept, ...without, 'Nothing was written.'];
  return [
    `There is nothing to seed: the data are in Git (${data.join(', ')}). Edit them, then run hops configure.`,
  ];
}

/** The values that nobody has given yet. */
export function openLines(made: readonly MadeFile[]): string[] {
  const open = made.flatMap((file) =>
    file.open.map(({ name, problem }) => [`${file.target}: ${name}`, problem] as const),
  );
  const width = Math.max(...open.map(([name]) => name.length));
  const lines = open.map(([name, problem]) => `  ${name.padEnd(width)}  ${problem}`);
  return [
    `${counted(open.length, 'value')} to give before anything can be written`,
    ...lines,
    'Nothing was written.',
  ];
}

/** What was written, and what comes next. */
export function madeLines(
  made: readonly MadeFile[],
  { environment, known }: { readonly environment: string | undefined; readonly known: KnownFiles },
): string[] {
  const files = made.map(
    ({ target, sample, asked, changed }) =>
      `+ ${target}, from ${sample}: ${counted(asked, 'value')}, ${changed.length} of them not the sample's`,
  );
  const envrc =
    environment === undefined ? ['+ .envrc, which tells direnv where the keys of the cluster are'] : [];
  const steps = nextSteps(made, environment, known).map((step, index) => `  ${index + 1}. ${step}`);
  return [...files, ...envrc, '', 'Next', ...steps];
}

function nextSteps(made: readonly MadeFile[], environment: string | undefined, known: KnownFiles): string[] {
  const direnv = environment === undefined || environment === '.envrc';
  return [
    ...made.flatMap(({ target, structures }) =>
      structures.length === 0
        ? []
        : [
            `Edit ${structures.join(', ')} in ${target}: hops does not ask for lists of tables, they are as in the sample.`,
          ],
    ),
    ...made.flatMap(({ target }) =>
      known.isIgnored(target) ? [] : [`Git does not ignore ${target}: commit it only if it holds no secret.`],
    ),
    ...(known.exists('age.key')
      ? []
      : [
          'Make the age key, which hops does not make yet: age-keygen -o age.key; its public half goes into the data.',
        ]),
    ...(direnv ? ['direnv allow'] : []),
    'hops configure',
  ];
}
