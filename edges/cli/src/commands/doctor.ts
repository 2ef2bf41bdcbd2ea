import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';

/** The flags of `hops doctor`. */
export interface DoctorFlags extends AnswerFlags {
  readonly from?: string;
}

/** `hops doctor`: from what is not ready to the cause, the line in Git and the next step. */
export const doctorCommand: Command<HopsContext> = buildCommand<
  DoctorFlags,
  [first?: string, second?: string],
  HopsContext
>({
  loader: async () => {
    const { runDoctor } = await import('../run/doctor.ts');
    return function run(flags, first, second) {
      return runDoctor(this, flags, first, second);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, optional: true, placeholder: 'TEXT', brief: 'A message (not with --from)' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      from: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'DUMP',
        brief: 'Read what kubectl saved as JSON',
      },
      ...answerFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Tell why something is not ready: the cause, the line in Git, the next step',
    fullDescription: [
      'Follows what is not ready in a cluster down to its cause: a Kustomization to',
      'what it waits for, a pod to its claim, a Secret to the item in its store. The',
      'cluster is read from a file, which this makes:',
      '',
      '  kubectl get kustomizations,helmreleases,externalsecrets,pods,pvc,events \\',
      '    -A -o json > dump.json',
      '',
      'Without a dump, TEXT is a message of the cluster, in quotes. Secrets in a dump',
      'are skipped. Exits with 0 where all is ready, with 1 where something is not,',
      'with 2 where the dump cannot be read.',
    ].join('\n'),
    customUsage: [
      { input: '--from dump.json', brief: 'All that is not ready in a cluster, and why' },
      { input: '--from dump.json ~/home-ops', brief: 'The same for a repository elsewhere' },
      { input: '\'persistentvolumeclaim "plex" not found\'', brief: 'What a message means' },
      { input: '--from dump.json --output json', brief: 'For a script' },
    ],
  },
});
