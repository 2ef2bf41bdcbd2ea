import { buildRouteMap, type RouteMap } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { docsAskCommand } from './ask.ts';
import { docsInitCommand } from './init.ts';
import { docsNoteCommand } from './note.ts';
import { docsShowCommand } from './show.ts';
import { docsUpdateCommand } from './update.ts';
import { docsVerifyCommand } from './verify.ts';

/** `hops docs …`: the knowledge base of a repository. */
export const docsRoutes: RouteMap<HopsContext> = buildRouteMap<
  'ask' | 'init' | 'note' | 'show' | 'update' | 'verify',
  HopsContext
>({
  routes: {
    ask: docsAskCommand,
    init: docsInitCommand,
    note: docsNoteCommand,
    show: docsShowCommand,
    update: docsUpdateCommand,
    verify: docsVerifyCommand,
  },
  docs: {
    brief: 'Write, show and prove the documents that explain the repository',
    fullDescription: [
      'The knowledge base is a folder of Markdown documents that explain a repository',
      'and name the line for each claim: GESTALT.md and its siblings, in .codex/NAME',
      'unless --base names another folder.',
    ].join('\n'),
  },
});
