import type { Model } from '@hops/model';
import { nameOf } from '@hops/text';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBase, verify, type Claim, type VerifyAnswer } from '../src/index.ts';
import { checksum } from '../src/markdown/markers.ts';
import { commands, example, proveDocument, subjectAt, verified } from './support.ts';

function claimsOf({ documents }: VerifyAnswer): Claim[] {
  return documents.flatMap(({ claims }) => claims);
}

function codesOf(text: string): string[] {
  return proveDocument(text).findings.map(({ code, severity }) => `${severity} ${code}`);
}

describe('the example', async () => {
  const subject = await subjectAt(example);
  const answer = verified(subject);

  test('has a base of which nothing is refuted, read in a quarter of an hour', () => {
    expect(answer.findings).toEqual([]);
    expect(answer.base).toBe('.codex/Homelab');
    expect(answer.documents.map(({ path }) => nameOf(path))).toEqual(
      'README GESTALT ARCHITECTURE DOMAIN CONTRACTS WORKFLOWS TOOLS QUESTIONS TEMPLATE_GUIDE'
        .split(' ')
        .map((name) => `${name}.md`),
    );
    expect(answer.minutes).toBeLessThan(15);
  });

  test('makes claims of every kind, and hardly one is not read', () => {
    const claims = claimsOf(answer);
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(
      new Set(['path', 'link', 'placeholder', 'name', 'task', 'command', 'capsule']),
    );
    expect(claims.filter(({ verdict }) => verdict.state === 'proven').length).toBeGreaterThan(200);
    expect(claims.filter(({ verdict }) => verdict.state === 'unread').length).toBeLessThan(10);
  });

  test('loses exactly the claims that name a file when that file is renamed', () => {
    const { paths } = subject.model.repository;
    const others = paths.filter((path) => !path.startsWith('.codex/'));
    const cited = others.filter((path) =>
      claimsOf(answer).some((claim) => namedFiles(claim, paths).includes(path)),
    );
    expect(cited.length).toBeGreaterThan(40);
    const holds = fc.property(fc.constantFrom(...cited), (path) => {
      const renamed = verified({ ...subject, model: withRenamed(subject.model, path, `${path}.renamed`) });
      const refuted = claimsOf(renamed).filter(({ verdict }) => verdict.state === 'refuted');
      const expected = claimsOf(answer).filter((claim) => namedFiles(claim, paths).includes(path));
      expect(refuted.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
    });
    fc.assert(holds, { numRuns: 12 });
  });
});

/** The files that claims name, each alone: as a whole path, or as the only end of one. */
function namedFiles({ kind, text }: Claim, paths: readonly string[]): string[] {
  if (kind === 'link') return [`.codex/Homelab/${text}`];
  if (kind !== 'path') return [];
  return text.split(' ').flatMap((word) => {
    const cited = word.replace(/:\d[\d-]*$/, '').replace(/^\.\//, '');
    if (paths.includes(cited)) return [cited];
    const ends = paths.filter((path) => path.endsWith(`/${cited}`));
    return ends.length === 1 ? ends : [];
  });
}

function withRenamed(model: Model, from: string, to: string): Model {
  const { repository } = model;
  const { files } = repository;
  const renamed: Model['repository'] = {
    ...repository,
    paths: repository.paths.map((path) => (path === from ? to : path)).toSorted(),
    files: {
      ...files,
      read: (path) =>
        path === from ? { ok: false, reason: 'absent' } : files.read(path === to ? from : path),
    },
  };
  return { ...model, repository: renamed };
}

describe('planted errors in the example', async () => {
  const { model, inventory } = await subjectAt(example);
  const planted: Readonly<Record<string, string>> = {
    '`kubernetes/apps/gaming`': 'docs-missing-path',
    '`kubernetes/apps/games/romm/app/release.yaml`': 'docs-missing-path',
    '`kubernetes/apps/<area>/<app>/kustomize.yaml`': 'docs-missing-path',
    '`kubernetes/apps/{game,photos}/kustomization.yaml`': 'docs-missing-path',
    '`/home/someone/homelab/kubernetes/fluxx`': 'docs-missing-path',
    '`dashboards/postgres.json`': 'docs-missing-path',
    '`kubernetes/apps/games/romm/ks.yaml:213-221`': 'docs-missing-lines',
    '`kubernetes/flux/cluster/ks.yaml:1000`': 'docs-missing-lines',
    '`${SECRET_DOMAINS}`': 'docs-missing-placeholder',
    '`server: ${NFS_HOST}`': 'docs-missing-placeholder',
    '`task kubernetes:apply-all`': 'docs-missing-task',
    '`task talos:upgrade`': 'docs-missing-task',
    '`just sync`': 'docs-missing-task',
    '`npx home-ops verify`': 'docs-missing-command',
    '[it](WORKFLOW.md)': 'docs-missing-path',
    '[it](GESTALT.md#when-things-brake)': 'docs-missing-anchor',
    '### Capsule: StorageFirst\n**Invariant**\nSo.\n**Example**\nIt.\n': 'docs-capsule',
    '### Capsule: Empty\n': 'docs-capsule',
    '### Capsule: New\n**Invariant**\nSo.\n**Example**\nIt.\n**Depth**\n- SeeAlso: `FluxWirings`\n':
      'docs-missing-capsule',
    '| Claim | Source | Confidence |\n|---|---|---|\n| It is so | | 🟢 |\n': 'docs-evidence',
    '<!-- generated:start section=placeholders -->\n': 'docs-marker',
  };

  test.for(Object.entries(planted))('%s is found', ([text, code]) => {
    const document = '.codex/Homelab/TOOLS.md';
    const { findings } = verify(withText(model, document, text), inventory, {
      base: '.codex/Homelab',
      commands,
      sections: [],
    });
    expect(
      findings.filter(({ severity }) => severity !== 'info').map((each) => [each.span.file, each.code]),
    ).toEqual([[document, code]]);
  });
});

/** The model with another text behind that of one file. */
function withText(model: Model, file: string, text: string): Model {
  const { files } = model.repository;
  const read: typeof files.read = (path) => {
    const before = files.read(path);
    if (path !== file || !before.ok) return before;
    return { ok: true, bytes: Buffer.concat([before.bytes, Buffer.from(`\n\n${text}\n`)]) };
  };
  return { ...model, repository: { ...model.repository, files: { ...files, read } } };
}

describe('evidence', () => {
  const table = (...rows: readonly string[]): string =>
    ['| Claim | Source | Confidence | Details |', '|---|---|---|---|', ...rows].join('\n');

  test('has the confidence that its source gives', () => {
    const { documents, findings } = proveDocument(
      table(
        '| a | `scripts/check.sh:1` | 🟢 | |',
        '| b | `scripts/check.sh` | 🟡 | |',
        '| c | `scripts/none.sh:1` | 🟢 | |',
        '| d | `scripts/none.sh:1` | 🔴 | |',
        '| e | somebody said so | 🟡 | |',
        '| f | `scripts/check.sh:1` | Verified | |',
      ),
    );
    const rows = documents[0]?.evidence.map(
      ({ claim, written, computed }) => `${claim} ${written} ${computed}`,
    );
    expect(rows).toEqual(['a 🟢 🟢', 'b 🟡 🟡', 'c 🟢 🔴', 'd 🔴 🔴', 'e 🟡 🔴', 'f undefined 🟢']);
    expect(findings.filter(({ code }) => code !== 'docs-missing-path').map(({ message }) => message)).toEqual(
      [
        '“c” is marked 🟢, but its source is not there: it is 🔴.',
        '“e” has no source. Cite the line that makes it true.',
        '“f” has no confidence that can be compared. Write 🟢, 🟡 or 🔴.',
      ],
    );
  });
});

describe('capsules', () => {
  test('may be of a looser form: the invariant in its line, nothing else', () => {
    const text =
      '### Capsule: GitOps\n\n**Invariant**: Git is right.\n\n**CRITICAL**: NEVER run it.\n\n## Else\n';
    expect(codesOf(text)).toEqual(['info docs-capsule']);
  });

  test('start each line of depth with a word of the form', () => {
    const text =
      '### Capsule: A\n**Invariant**\nx\n**Example**\ny\n**Depth**\n- Distinktion: z\n- Other: z\n';
    expect(proveDocument(text).findings.map(({ message }) => message)).toEqual([
      'No line of depth starts with Distinktion. Did you mean Distinction?',
    ]);
  });
});

describe('generated sections', () => {
  const marked = (text: string, sum?: string): string =>
    `<!-- generated:start section=tasks${sum === undefined ? '' : ` sum=${sum}`} -->\n${text}<!-- generated:end -->\n`;
  const wanted = [{ document: 'GESTALT' as const, name: 'tasks', text: 'Today.\n' }];
  const findingsOf = (text: string) => proveDocument(text, wanted).findings.map(({ code }) => code);

  test('say what would be written today', () => {
    expect(findingsOf(marked('Today.\n'))).toEqual([]);
    expect(findingsOf(marked('Yesterday.\n'))).toEqual(['docs-stale-section']);
    expect(findingsOf(marked('x\n').replace('=tasks', '=taskz'))).toEqual(['docs-marker']);
  });

  test('are known to be edited by their checksum', () => {
    expect(findingsOf(marked('Today.\n', checksum('Today.\n')))).toEqual([]);
    expect(findingsOf(marked('By hand.\n', checksum('Today.\n')))).toEqual(['docs-edited-section']);
  });
});

describe('the time to read', () => {
  test('counts prose in full, tables and code half', () => {
    const words = 'word '.repeat(1000);
    const minutes = (text: string): number => Math.round(proveDocument(text).minutes * 10) / 10;
    expect(minutes(words)).toBe(5);
    expect(minutes(`\`\`\`\n${words}\n\`\`\`\n`)).toBe(2.5);
    expect(minutes(`| a |\n|---|\n| ${words} |\n`)).toBe(2.5);
  });

  test('is a quarter of an hour at most', () => {
    expect(codesOf('word '.repeat(3000))).toEqual([]);
    expect(codesOf('word '.repeat(3001))).toEqual(['warning docs-reading-time']);
  });
});

describe('the base', () => {
  test('is the folder with GESTALT.md and two of its siblings, in .codex before elsewhere', () => {
    const base = (folder: string): string[] =>
      ['GESTALT', 'README', 'TOOLS'].map((name) => `${folder}/${name}.md`);
    expect(findBase([...base('docs/context'), 'README.md'])).toBe('docs/context');
    expect(findBase([...base('.a'), ...base('.codex/Homelab'), ...base('.codex/Attic')])).toBe(
      '.codex/Attic',
    );
    expect(findBase(['docs/GESTALT.md', 'docs/README.md'])).toBeUndefined();
  });
});

describe('a credential in a document', () => {
  const value = '7Gk2pQx9Zt4Lw8Rv';

  test('is an error whose message and claims hold no value', () => {
    const answer = proveDocument(
      `Log in with \`PASSWORD=${value}\`, or \`cat scripts/a.sh --token=${value}\`.\n`,
    );
    expect(answer.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error docs-secret',
      'error docs-secret',
    ]);
    const told = [
      ...answer.findings.map(({ message }) => message),
      ...claimsOf(answer).map(({ text }) => text),
    ];
    expect(told.filter((text) => text.includes(value))).toEqual([]);
  });
});
