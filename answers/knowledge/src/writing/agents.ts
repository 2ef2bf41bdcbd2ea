import { fileSource } from '@hops/text';
import { endMarker, sectionsIn } from '../markdown/markers.ts';
import { marked } from './marked.ts';

/**
 * AGENTS.md with a section that sends whoever works here to the base: where it has one, written anew; else behind the
 * text that is there. `text` is undefined where there is no such file yet.
 */
export function withAgentsSection(text: string | undefined, base: string): string {
  const section = { name: 'knowledge-base', text: agentsText(base) };
  if (text === undefined) return `# For agents\n\n${marked(section)}\n`;
  const present = sectionsIn(fileSource('AGENTS.md', text)).sections.find(
    ({ name }) => name === section.name,
  );
  if (present === undefined) return `${text.trimEnd()}\n\n## Knowledge base\n\n${marked(section)}\n`;
  const end = text.indexOf(endMarker, present.end) + endMarker.length;
  return text.slice(0, present.marker.start) + marked(section) + text.slice(end);
}

function agentsText(base: string): string {
  return `Read [${base}/README.md](${base}/README.md) before the first change; it says which of its pages answers what.

- Git is the only way into the cluster: propose a commit, never change the cluster by hand.
- Never print, decrypt or invent the value of a secret. Keys are enough.
- Before you finish: \`hops check\`, \`hops diff\`, \`hops docs verify\`.`;
}
