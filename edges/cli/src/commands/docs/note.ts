import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';
import { dryRunFlag, type DryRunFlag } from './dry-run-flag.ts';

/** The flags of `hops docs note`. */
export interface DocsNoteFlags extends BaseFlag, DryRunFlag {
  readonly question?: boolean;
  readonly answer?: boolean;
  readonly failure?: boolean;
}

/** `hops docs note`: records what was found out. */
export const docsNoteCommand: Command<HopsContext> = buildCommand<
  DocsNoteFlags,
  [text: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsNote } = await import('../../run/docs/note.ts');
    return function run(flags, text, folder) {
      return runDocsNote(this, flags, text, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'TEXT', brief: 'What was found, in a sentence or two' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      question: { kind: 'boolean', optional: true, withNegated: false, brief: 'An open question (default)' },
      answer: { kind: 'boolean', optional: true, withNegated: false, brief: 'A question with its answer' },
      failure: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Something that broke, and what helped',
      },
      ...dryRunFlag,
      ...baseFlag,
    },
  },
  docs: {
    brief: 'Record a question, an answer or a failure in the documents',
    fullDescription: [
      'Adds a row to the open questions of QUESTIONS.md, a paragraph to the answered',
      'ones, or a playbook to GESTALT.md, and shows what it wrote. Paths of the',
      'repository in TEXT become citations. A text that looks like a secret is refused.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] TEXT [PATH]',
      {
        input: '"Who prunes the snapshots? One is made each night."',
        brief: 'A question and why it matters',
      },
      { input: '--answer "Why no webhook? An hour is soon enough."', brief: 'What was found out' },
      {
        input: '--failure "Plex is pending: the NAS was away; restart it"',
        brief: 'A symptom and the steps',
      },
    ],
  },
});
