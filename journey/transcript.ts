import type { Step } from './walk.ts';

/** One workflow of a journey with what happened in it. */
export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** The transcript of a journey, as Markdown that reads as a tour. */
export function transcriptOf(title: string, chapters: readonly Chapter[]): string {
  const intro = `What an owner does with a home-ops repository, walked through with hops on ${title}. Each command was run, each sentence about its outcome was checked while it ran (\`npm run journey\`).`;
  return `# A journey through ${title}\n\n${intro}\n${chapters.map(chapterText).join('')}`;
}

/** One chapter as Markdown, without its heading. */
export function chapterBody({ steps }: Chapter): string {
  return steps.map(stepText).join('\n');
}

function chapterText(chapter: Chapter): string {
  return `\n## ${chapter.number}. ${chapter.title}\n\n${chapterBody(chapter)}`;
}

function stepText(step: Step): string {
  if (step.kind === 'says') return `${step.text}\n`;
  const output = withoutTimes(step.output);
  const exit = step.code === 0 ? [] : [`[exit code ${step.code}]`];
  return ['```', `$ ${step.line}`, ...(output === '' ? [] : [output]), ...exit, '```', ''].join('\n');
}

/** A transcript is the same each time; how long something took is not. */
function withoutTimes(text: string): string {
  return text.replaceAll(/\b\d+(\.\d+)? (ms|s)\b/g, '… ms');
}
