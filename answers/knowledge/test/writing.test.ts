import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newBase,
  updateBase,
  withAgentsSection,
  withNote,
  type NoteKind,
  type Section,
} from '../src/index.ts';

const areas: Section = { document: 'README', name: 'areas', text: '| Area |\n|---|\n| games |' };
const guide = 'docs/README.md';

/** The text of the document after an update with these sections. */
function updated(text: string, sections: readonly Section[] = [areas], force: boolean = false): string {
  return updateBase(new Map([[guide, text]]), sections, force).changes.get(guide) ?? text;
}

const start = (sum?: string) =>
  `<!-- generated:start section=areas${sum === undefined ? '' : ` sum=${sum}`} -->`;
const end = '<!-- generated:end -->';

describe('an update', () => {
  const fresh = newBase('Home', [areas]).get('README')!;

  test('writes what the repository says today, with its checksum', () => {
    const changed: Section = { ...areas, text: '| Area |\n|---|\n| media |' };
    const text = updated(fresh, [changed]);
    expect(text).toBe(newBase('Home', [changed]).get('README'));
    expect(updated(text, [changed])).toBe(text);
  });

  test('keeps a section that was edited by hand, and says so, unless forced', () => {
    const edited = fresh.replace('| games |', '| games, and more |');
    const { changes, findings } = updateBase(new Map([[guide, edited]]), [areas]);
    expect([changes.size, findings.map(({ code }) => code)]).toEqual([0, ['docs-edited-section']]);
    expect(updated(edited, [areas], true)).toBe(fresh);
  });

  test('fills markers that stand around nothing, and keeps the line ends of the document', () => {
    expect(updated(`# Home\r\n\r\n${start()}\r\n${end}\r\n`)).toBe(
      `# Home\r\n\r\n${start('42eec562')}\r\n${areas.text.replaceAll('\n', '\r\n')}\r\n${end}\r\n`,
    );
  });

  test('empties a section of which the repository has nothing any more, and fills it again', () => {
    const emptied = updated(fresh, [{ ...areas, text: '' }]);
    expect(emptied).not.toContain('games');
    expect(updated(emptied)).toBe(fresh);
  });

  test('names the sections that a document does not hold', () => {
    expect(updateBase(new Map([[guide, '# Home\n']]), [areas])).toMatchObject({
      changes: new Map(),
      available: [areas],
    });
  });

  test('changes no byte around the markers', () => {
    const words = fc.constantFrom(
      'text',
      '\n',
      '\r\n',
      '# Title',
      '| a | b |',
      '```',
      '`code`',
      '- item',
      '  ',
      '<b>',
      '>',
      '🟢',
    );
    const curated = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(curated, curated, curated, (before, within, after) => {
        const text = `${before}\n${start()}\n${within}\n${end}\n${after}`;
        const result = updated(text);
        if (result === text) return;
        const head = text.slice(0, text.indexOf(start()));
        expect(result.startsWith(head)).toBe(true);
        expect(result.endsWith(`${end}\n${after}`)).toBe(true);
        expect(result).toContain(areas.text);
        expect(updated(result)).toBe(result);
      }),
    );
  });
});

describe('AGENTS.md', () => {
  test('has one section that sends readers to the base, written anew each time', () => {
    const first = withAgentsSection('# Rules\n\nBe kind.', 'docs');
    expect(first).toContain(
      '# Rules\n\nBe kind.\n\n## Knowledge base\n\n<!-- generated:start section=knowledge-base',
    );
    expect(withAgentsSection(first, 'docs')).toBe(first);
    expect(withAgentsSection(`${first}\nMore.\n`, '.codex/home')).toContain('[.codex/home/README.md]');
    expect(withAgentsSection(undefined, 'docs')).toMatch(/^# For agents\n/);
  });
});

describe('a note', () => {
  const questions = newBase('Home', []).get('QUESTIONS')!;
  const gestalt = newBase('Home', []).get('GESTALT')!;
  const texts = new Map([
    ['QUESTIONS', questions],
    ['GESTALT', gestalt],
  ]);
  const noted = (kind: NoteKind, text: string) =>
    withNote(
      { kind, text },
      (document) => texts.get(document),
      (path) => path === 'apps/plex/ks.yaml',
    );

  test('that asks becomes a row of the open questions; its paths are where to look', () => {
    const outcome = noted('question', 'Who prunes snapshots? One a night, see apps/plex/ks.yaml:3.');
    const row = '| Who prunes snapshots? | One a night, see `apps/plex/ks.yaml:3`. | `apps/plex/ks.yaml:3` |';
    expect(outcome).toMatchObject({ ok: true, document: 'QUESTIONS', written: row });
    expect(outcome.ok && outcome.text).toMatch(/cites \|\n\| Who prunes snapshots\?.*\n\n## Answered/s);
  });

  test('that answers takes the place of none yet', () => {
    const outcome = noted('answer', 'Why no webhook? An hour is soon enough.');
    expect(outcome.ok && outcome.text).toBe(
      questions.replace('None yet.', '**Why no webhook?** An hour is soon enough.'),
    );
  });

  test('of a failure becomes a playbook, also in a document without any', () => {
    const outcome = noted('failure', 'Plex is pending: the NAS was away; restart the pod');
    expect(outcome.ok && outcome.text).toBe(
      `${gestalt}\n## When things break\n\n**Plex is pending.**\n1. the NAS was away.\n2. restart the pod.\n`,
    );
  });

  test.for([
    'the token is ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'password: hunter2-hunter2',
    'it works with AGE-SECRET-KEY-1QQPQZQ',
    'postgres://app:pa55word@db:5432',
    'use 8sKd03jLq2Zx9Pv7Tn4Wb1',
  ])('that holds what looks like a secret is refused: %s', (text) => {
    expect(noted('question', text)).toMatchObject({
      ok: false,
      message: expect.stringContaining('never the value'),
    });
  });

  test.for([
    'Why is SECRET_DOMAIN a cluster secret, though it is none?',
    'kubernetes/apps/observability/kube-prometheus-stack/app/helmrelease.yaml names it',
    'Since commit 0123456789abcdef0123456789abcdef01234567 it fails',
    'the token of External Secrets is read by onepassword-connect',
  ])('that only speaks of secrets is recorded: %s', (text) => {
    expect(noted('question', text).ok).toBe(true);
  });
});
