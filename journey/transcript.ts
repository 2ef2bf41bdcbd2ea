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

/** What the README shows of a journey: of each chapter the steps that are in the tour. */
export function tourOf(chapters: readonly Chapter[]): string {
  return chapters
    .map(({ title, steps }) => ({
      title,
      shown: steps.filter((step) => step.kind === 'runs' && step.isInTour),
    }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ title, shown }) => `### ${title}\n\n${shown.map(stepText).join('\n')}`)
    .join('\n');
}

function chapterText(chapter: Chapter): string {
  return `\n## ${chapter.number}. ${chapter.title}\n\n${chapter.steps.map(stepText).join('\n')}`;
}

/** One step as Markdown. */
export function stepText(step: Step): string {
  if (step.kind === 'says') return `${step.text}\n`;
  const output = withoutTimes(step.output);
  const exit = step.code === 0 ? [] : [`[exit code ${step.code}]`];
  const fence = output.includes('```') ? '````' : '```';
  return [fence, `$ ${step.line}`, ...(output === '' ? [] : [output]), ...exit, fence, ''].join('\n');
}

/** A transcript is the same each time; how long something took is not. */
function withoutTimes(text: string): string {
  return text.replaceAll(/\b\d+(\.\d+)? (ms|s)\b/g, '… ms');
}
