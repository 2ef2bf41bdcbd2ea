import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { verify, type KnowledgeFinding, type Section } from '../src/index.ts';
import { commands, repositoryFiles, subjectOf } from './support.ts';

/** What is found in documents beside the small repository, on the first of May. */
function found(
  documents: Readonly<Record<string, string>>,
  sections: readonly Section[] = [],
): readonly KnowledgeFinding[] {
  const { model, inventory } = subjectOf(memorySnapshot({ ...repositoryFiles, ...documents }));
  return verify(model, inventory, { base: 'docs', commands, sections, today: '2026-05-01' }).findings;
}

function withEdits(text: string, [finding]: readonly KnowledgeFinding[]): string {
  const edits = finding?.fix?.edits ?? [];
  return edits
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

describe('a review', () => {
  const due = (line: string) =>
    found({ 'docs/GUIDE.md': line }).map(({ severity, message }) => `${severity} ${message}`);

  test('is due when its days are over', () => {
    expect(due('Reviewed 2026-01-01, every 90 days.')).toEqual([
      'info A review is due since 2026-04-01: read these pages once, and write the day on which you did.',
    ]);
    expect(due('reviewed on 2026-04-01, every 90 days')).toEqual([]);
    expect(due('Reviewed 2026-13-01, every 90 days.')).toEqual(['info There is no day 2026-13-01.']);
  });
});

describe('a trigger', () => {
  const table = (...names: readonly string[]) =>
    ['| Placeholder | Used |', '|---|---|', ...names.map((name) => `| \`${name}\` | 1 |`)].join('\n');
  const guide = (section: string) => `# Guide

<!-- generated:start section=placeholders -->
${section}
<!-- generated:end -->

| When | Do |
|---|---|
| a placeholder is added | tell the owner |
`;

  test('is due when what it speaks of came or went', () => {
    const sections = [
      { document: 'TEMPLATE_GUIDE', name: 'placeholders', text: table('MEDIA_SERVER') },
    ] as const;
    const findings = found({ 'docs/TEMPLATE_GUIDE.md': guide(table('CLUSTER')) }, sections);
    expect(findings.filter(({ code }) => code === 'docs-due').map(({ message }) => message)).toEqual([
      'Since this was written, `MEDIA_SERVER` came, `CLUSTER` went. Due: tell the owner',
    ]);
    expect(found({ 'docs/TEMPLATE_GUIDE.md': guide(table('MEDIA_SERVER')) }, sections)).toEqual([]);
  });
});

describe('an open question', () => {
  const page = (...questions: readonly string[]) => `# Questions

## Open

| Question | Why it matters | Where to look |
|---|---|---|
${questions.map((question) => `| ${question} | it does | \`scripts\` |\n`).join('')}
## Answered

**Why?** So.
`;

  test('that the repository answers is offered to be moved', () => {
    const open = 'Who makes the HelmRelease media/jellyfin?';
    const answered = 'Who makes the HelmRelease media/plex?';
    const text = page(open, answered);
    const findings = found({ 'docs/QUESTIONS.md': text });
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info docs-answered']);
    expect(withEdits(text, findings)).toBe(
      page(open).replace(
        '## Answered\n',
        '## Answered\n\n**Who makes the HelmRelease media/plex?** It is made at `kubernetes/apps/media/plex/app/helmrelease.yaml:3`.\n',
      ),
    );
  });
});
