import { suggest } from '@hops/text';
import type { Section } from './base.ts';
import { outdated, refuted, type KnowledgeFinding } from './finding.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { checksum, sectionsIn, type MarkedSection } from './markdown/markers.ts';

/** What is wrong with a document's generated sections; `wanted` are those that today's repository has for it. */
export function generatedFindings(
  { source }: MarkdownDocument,
  wanted: readonly Section[],
): KnowledgeFinding[] {
  const { sections, findings } = sectionsIn(source);
  const textOf = ({ start, end }: MarkedSection): string => source.text.slice(start, end);
  return [
    ...findings,
    ...sections.flatMap((section) => {
      const { name, sum, marker } = section;
      const span = source.span(marker.start, marker.end);
      const today = wanted.find((each) => each.name === name);
      if (sum !== undefined && checksum(textOf(section)) !== sum)
        return [outdated('docs-edited-section', editedMessage(name), span)];
      if (today)
        return sameText(today.text, textOf(section))
          ? []
          : [outdated('docs-stale-section', staleMessage(name), span)];
      return wanted.length === 0 ? [] : [refuted('docs-marker', unknownMessage(name, wanted), span)];
    }),
  ];
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim();
}

function editedMessage(name: string): string {
  return `The generated section ${name} was edited by hand. Move what you wrote out of it, then run \`hops docs update --force\`.`;
}

function staleMessage(name: string): string {
  return `The repository says something else today than the generated section ${name}. Run \`hops docs update\`.`;
}

function unknownMessage(name: string, wanted: readonly Section[]): string {
  const meant = suggest(
    name,
    wanted.map((each) => each.name),
  );
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `Nothing generates a section ${name} for this document.${question} Remove its markers, or correct the name.`;
}
