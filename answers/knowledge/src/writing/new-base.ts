import type { DocumentName, Section } from '../base.ts';
import { reviewLine } from '../cadence.ts';
import type { Frame, FramePart } from './frame.ts';
import { architecture, domain, gestalt, readme } from './frames-overview.ts';
import { contracts, questions, templateGuide, tools, workflowPages } from './frames-work.ts';
import { marked } from './marked.ts';

const frames: readonly Frame[] = [
  readme,
  gestalt,
  architecture,
  domain,
  contracts,
  workflowPages,
  tools,
  questions,
  templateGuide,
];

/**
 * The documents of a new base, by name: text that is true of every repository, around the sections that say something
 * of this one. `name` is what the base is called, `today` the day
 * from which its review is counted.
 */
export function newBase(
  name: string,
  sections: readonly Section[],
  today?: string,
): Map<DocumentName, string> {
  return new Map(
    frames.map((frame) => {
      const text = documentText(frame, name, sections);
      const isReviewed = frame.document === 'TEMPLATE_GUIDE' && today !== undefined;
      return [frame.document, isReviewed ? `${text}\n${reviewLine(today)}\n` : text];
    }),
  );
}

function documentText({ document, parts }: Frame, name: string, sections: readonly Section[]): string {
  const own = sections.filter((section) => section.document === document && section.text !== '');
  const written = parts.flatMap((part) => partText(part, own) ?? []);
  const opening = document === 'README' ? [openingOf(name)] : [];
  return `${[...opening, ...written].join('\n\n')}\n`;
}

function partText(part: FramePart, sections: readonly Section[]): string | undefined {
  if (part.kind === 'text') return part.text;
  const section = sections.find(({ name }) => name === part.name);
  return section && `${part.above}\n\n${marked(section)}`;
}

function openingOf(name: string): string {
  const rows = frames
    .slice(1)
    .map(({ document, purpose }) => `| ${purpose} | [${document}.md](${document}.md) |`);
  return `# ${name} knowledge base

Nine pages, a quarter of an hour. Every claim names its source; where page and source disagree, the source is right and
the page is a bug. What stands between markers is written by \`hops docs update\`; everything else is yours to change.

## Where to read

${['| You want to | Read |', '|---|---|', ...rows].join('\n')}`;
}
