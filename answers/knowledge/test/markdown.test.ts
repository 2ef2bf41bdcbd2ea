import { fileSource } from '@hops/text';
import { describe, expect, test } from 'vitest';
import { endMarker, sectionsIn, startMarker } from '../src/markdown/markers.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';

const parse = (text: string) => parseMarkdown(fileSource('a.md', text));

describe('a Markdown file', () => {
  test('has headings with the anchors that GitHub makes', () => {
    const { headings } = parse(
      '# Über `hops`: a *map*\n## Twice\n## Twice\nSet\n---\n```\n# no\n```\n## Twice-1\n',
    );
    expect(headings.map(({ level, title, anchor }) => [level, title, anchor])).toEqual([
      [1, 'Über hops: a map', 'über-hops-a-map'],
      [2, 'Twice', 'twice'],
      [2, 'Twice', 'twice-1'],
      [2, 'Set', 'set'],
      [2, 'Twice-1', 'twice-1-1'],
    ]);
  });

  test('has each part at its place, behind a byte order mark and in a quote too', () => {
    const text = '\uFEFFa `b` [c](d.md)\r\n\r\n> ```sh title\r\n> task x\r\n> ```\r\n';
    const { codeSpans, links, fences } = parse(text);
    expect(codeSpans.map(({ start, end }) => text.slice(start, end))).toEqual(['`b`']);
    expect(links.map(({ start, end, target }) => [target, text.slice(start, end)])).toEqual([
      ['d.md', '[c](d.md)'],
    ]);
    expect(fences.map(({ language }) => language)).toEqual(['sh']);
    const lines = fences.flatMap((fence) => fence.lines);
    expect(lines.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['task x']);
  });

  test('has tables with their cells, whose code spans may hold an escaped pipe', () => {
    const { tables, codeSpans } = parse('| A | B |\n|---|---|\n| `x\\|y` | z |\n');
    expect(tables[0]?.header.map(({ text }) => text)).toEqual(['A', 'B']);
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['`x\\|y`', 'z']]);
    expect(codeSpans).toMatchObject([{ text: 'x|y', isVerbatim: false }]);
  });
});

describe('the markers of generated sections', () => {
  const sections = (text: string) => sectionsIn(fileSource('a.md', text));

  test('enclose whole lines', () => {
    const text = `before\n${startMarker('tasks', '0123abcd')}\n| a |\n|---|\n${endMarker}\nafter`;
    const [section] = sections(text).sections;
    expect(section).toMatchObject({ name: 'tasks', sum: '0123abcd' });
    expect(text.slice(section?.start, section?.end)).toBe('| a |\n|---|\n');
    expect(text.slice(section?.marker.start, section?.marker.end)).toBe(startMarker('tasks', '0123abcd'));
  });

  test('are text in a block of code', () => {
    const text = `\`\`\`\n${startMarker('tasks')}\n\`\`\`\n`;
    expect(sections(text)).toEqual({ sections: [], findings: [] });
  });

  test('are reported where they are not sound', () => {
    const text = [
      startMarker('a'),
      startMarker('b'),
      endMarker,
      endMarker,
      '<!-- generated:begin -->',
      startMarker('c'),
    ];
    const { sections: sound, findings } = sections(text.join('\n'));
    expect(sound.map(({ name }) => name)).toEqual(['b']);
    expect(findings.map(({ message }) => message.replace(/\..*/, ''))).toEqual([
      'The generated section a has no end',
      'No generated section starts before this end',
      'This marker is unknown',
      'The generated section c has no end',
    ]);
  });

  test('carry a name once', () => {
    const once = `${startMarker('a')}\n${endMarker}\n`;
    expect(sections(once + once).findings.map(({ span }) => span.start)).toEqual([once.length]);
  });
});
