import type { AskAnswer, ShowAnswer } from '@hops/knowledge';
import type { VerifyReport } from '../report/verify-report.ts';
import type { DocsContext, ShowContext } from './context.ts';

/** Every output of a proved base by its name; what one needs is loaded when it is asked for. */
export const verifyOutputs: Readonly<
  Record<'text' | 'json', () => Promise<(report: VerifyReport, context: DocsContext) => string>>
> = {
  text: async () => (await import('./verify-text.ts')).verifyText,
  json: async () => (await import('./json.ts')).verifyJson,
};

/** Every output of what a base says. */
export const showOutputs: Readonly<
  Record<'text' | 'json', () => Promise<(answer: ShowAnswer, context: ShowContext) => string>>
> = {
  text: async () => (await import('./show-text.ts')).showText,
  json: async () => (await import('./json.ts')).showJson,
};

/** Every output of what a base says to a question. */
export const askOutputs: Readonly<
  Record<'text' | 'json', () => Promise<(answer: AskAnswer, context: ShowContext) => string>>
> = {
  text: async () => (await import('./ask-text.ts')).askText,
  json: async () => (await import('./json.ts')).askJson,
};
