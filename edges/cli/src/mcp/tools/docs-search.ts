import type { DocumentSection } from '@hops/knowledge';
import * as z from 'zod';
import { ask } from '../../run/ask.ts';
import { searchQuestion } from '../../run/docs/search.ts';
import { narrowing, revision } from '../input.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  topic: z.string().min(1).describe('Words to look for, such as "pods stay pending"'),
  limit: narrowing.limit,
  rev: revision,
});

/** How many characters of a section are told. */
const longest = 400;

const output: z.ZodType<readonly DocumentSection[]> = z
  .array(
    z.object({
      file: z.string().describe('Path relative to the repository, with `/`'),
      line: z.int().min(1),
      title: z.string(),
      text: z.string().describe(`The first ${longest} characters below the heading`),
    }),
  )
  .describe('The best first');

/** `docs_search`: where the knowledge base speaks of something. */
export const docsSearchTool: Tool = tool({
  name: 'docs_search',
  title: 'Search the knowledge base',
  description: [
    'Lists the sections of the documents that speak of a topic, the best first: file, line, title, and how they begin.',
    'Use it when docs_show answers with a section that is not the one you need.',
  ].join('\n'),
  input,
  output,
  counts: 'sections',
  ask: (scope, context, { topic }) => ask(searchQuestion(topic), scope, context),
  cut: (sections, budget) => budget.take(sections).map(beginning),
  json: (sections) => sections,
  text: async (sections) =>
    sections.map(sectionText).join('\n') || 'Nothing in the knowledge base speaks of it.\n',
});

function beginning({ text, ...section }: DocumentSection): DocumentSection {
  return { ...section, text: text.length > longest ? `${text.slice(0, longest)} …` : text };
}

function sectionText({ file, line, title, text }: DocumentSection): string {
  return `${file}:${line}  ${title}\n${text}\n`;
}
