import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';

/** The flags of `hops impact`. */
export interface ImpactFlags extends AnswerFlags {
  readonly all?: boolean;
}

/** `hops impact`: what breaks when something is renamed or removed. */
export const impactCommand: Command<HopsContext> = buildCommand<
  ImpactFlags,
  [target: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runImpact } = await import('../run/impact.ts');
    return function run(flags, target, folder) {
      return runImpact(this, flags, target, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'TARGET', brief: 'A placeholder, a file, an object, a key or a task' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      all: { kind: 'boolean', optional: true, withNegated: false, brief: 'Print every place' },
      ...answerFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Say what breaks when a placeholder, a file or an object is renamed or removed',
    fullDescription: [
      'Takes the target out, builds the repository again, and says what breaks: builds',
      'that fail, references and placeholders that lead nowhere, objects that go from',
      'the cluster, and texts that name it. TARGET is written as ${NAME}, as a path of',
      'the repository, as Kind/namespace/name, as Secret/namespace/name:KEY (or',
      "ConfigMap/…:KEY), or as 'task NAME' or 'just NAME'. Exits with 0 where nothing",
      'but text names it, with 1 where something breaks, and with 2 where it is unknown.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] TARGET [PATH]',
      { input: "'${MEDIA_SERVER}'", brief: 'Where a placeholder is used' },
      { input: 'kubernetes/components/volsync', brief: 'What needs a component' },
      { input: 'Kustomization/databases/mariadb', brief: 'What waits for an app' },
      { input: 'Secret/plane-secret:DATABASE_URL', brief: 'Who reads one key of a Secret' },
      { input: "'task talos:upgrade'", brief: 'Which tasks, scripts and workflows call a task' },
      { input: 'HelmRelease/romm ~/home-ops', brief: 'An object of a repository elsewhere' },
      { input: "'${SECRET_DOMAIN}' --output json", brief: 'For a script' },
    ],
  },
});
