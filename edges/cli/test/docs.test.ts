import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../src/app.ts';
import { docsAskJson, docsShowJson, docsVerifyJson } from '../src/schema/docs.ts';
import { cluster, git, hops, temporaryFolder } from './run.ts';

const base: Readonly<Record<string, string>> = {
  ...cluster,
  'docs/GESTALT.md': `# Gestalt

### Capsule: PlexFirst
**Invariant**
Plex runs before anything else does.
**Example**
\`clusters/main/plex.yaml:3\`
//BOUNDARY: On Sundays.
**Depth**
- Trade-off: nothing else runs.

## Sources

| Claim | Source | Confidence |
|---|---|---|
| Plex waits | \`clusters/main/plex.yaml:5-6\` | 🟢 |
`,
  'docs/README.md': '# Read me\n\nSee [the gestalt](GESTALT.md#sources).\n',
  'docs/TOOLS.md': '# Tools\n\n`hops check`\n',
};

const screen = { isTerminal: true, columns: 80 };
const plain = { stdout: screen, env: { NO_COLOR: '1' } };

describe('hops docs verify', () => {
  test('says what it proved', async () => {
    const { code, stdout } = await hops(['docs', 'verify'], { cwd: temporaryFolder(base), ...plain });
    expect(stdout).toBe(`docs
  3 documents · 1 link · 2 paths · 1 command · 1 min to read

4 claims proven; nothing wrong, 420 ms
`);
    expect(code).toBe(0);
  });

  test('shows what is refuted, with its line and the remedy, and exits with 1', async () => {
    const tools = '# Tools\n\nSee `clusters/main/plexx.yaml`.\n';
    const cwd = temporaryFolder({ ...base, 'docs/TOOLS.md': tools });
    const { code, stdout } = await hops(['docs', 'verify', '.'], { cwd, ...plain });
    expect(stdout).toBe(`error docs-missing-path
docs/TOOLS.md:3:6
  3 │ See \`clusters/main/plexx.yaml\`.
    │      ^^^^^^^^^^^^^^^^^^^^^^^^
  clusters/main/plexx.yaml is not in the repository. Did you mean
  clusters/main/plex.yaml? Correct the path, or remove what is said of it.

docs
  3 documents · 1 link · 3 paths · 1 min to read

1 claim refuted, 3 proven; 1 error, 420 ms
`);
    expect(code).toBe(1);
  });

  test('prints JSON as its schema says, kept or not, and proves anew what has changed', async () => {
    const cwd = temporaryFolder(base);
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const inputs = ['docs', 'verify', '--output', 'json'];
    const first = await hops(inputs, { cwd, env });
    const output = JSON.parse(first.stdout);
    expect(docsVerifyJson.parse(output)).toEqual(output);
    expect(output.evidence).toMatchObject([{ claim: 'Plex waits', written: '🟢', computed: '🟢', line: 16 }]);
    expect(await hops(inputs, { cwd, env })).toEqual(first);
    rmSync(join(cwd, 'clusters/main/plex.yaml'));
    const { code, stdout } = await hops(inputs, { cwd, env });
    expect(JSON.parse(stdout).evidence).toMatchObject([{ computed: '🔴' }]);
    expect(code).toBe(1);
  });

  test('proves a document that is named', async () => {
    const cwd = temporaryFolder({ ...base, 'AGENTS.md': 'Run `hops chekc`.\n' });
    const { code, stdout } = await hops(['docs', 'verify', '--base', 'AGENTS.md'], { cwd, ...plain });
    expect(stdout).toContain('hops has no command chekc. Did you mean check?');
    expect(code).toBe(1);
  });

  test('refuses a folder without a base, and one that is none', async () => {
    const cwd = temporaryFolder(base);
    const none = await hops(['docs', 'verify'], { cwd: temporaryFolder(cluster) });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('`hops docs init` writes one');
    const misspelt = await hops(['docs', 'verify', '--base', 'docz'], { cwd });
    expect(misspelt).toMatchObject({
      code: 2,
      stderr: 'hops: --base: docz holds no Markdown. Did you mean docs?\n',
    });
  });
});

describe('hops docs show', () => {
  const show = (...inputs: readonly string[]) =>
    hops(['docs', 'show', ...inputs], { cwd: temporaryFolder(base), ...plain });

  test('lists what there is to read', async () => {
    expect((await show()).stdout).toBe(`Documents
  docs/README.md   Read me, 1 min
  docs/GESTALT.md  Gestalt, 1 min
  docs/TOOLS.md    Tools, 1 min

Capsules
  PlexFirst  docs/GESTALT.md:3
    Plex runs before anything else does.
`);
  });

  test('shows a capsule, its invariant first, and the rest when asked', async () => {
    const first = `PlexFirst  docs/GESTALT.md:3

Plex runs before anything else does.

Example
  \`clusters/main/plex.yaml:3\`
`;
    expect((await show('PlexFirst')).stdout).toBe(`${first}\n2 more lines: --depth shows them.\n`);
    expect((await show('PlexFirst', '--depth')).stdout).toBe(
      `${first}\nBoundary\n  On Sundays.\n\nTrade-off\n  nothing else runs.\n`,
    );
  });

  test('shows the section that says most of a topic', async () => {
    const { stdout, code } = await show('sources');
    expect(stdout).toMatch(/^Sources {2}docs\/GESTALT\.md:12\n\n\| Claim/);
    expect(code).toBe(0);
  });

  test('exits with 1 where nothing is said, and proposes a name', async () => {
    const { stdout, code } = await show('Plexfist');
    expect(stdout).toBe(`Nothing in the knowledge base says enough of “Plexfist”. Did you mean PlexFirst?
\`hops docs show\` lists its capsules and documents.
`);
    expect(code).toBe(1);
  });

  test.for([[], ['PlexFirst'], ['sources'], ['xyzzy']])(
    'prints JSON as its schema says: %s',
    async (topic) => {
      const output = JSON.parse((await show(...topic, '--output', 'json')).stdout);
      expect(docsShowJson.parse(output)).toEqual(output);
    },
  );
});

test('the commands that documents may name are those that there are', () => {
  expect(commandNames()).toEqual(expect.arrayContaining(['check', 'docs show', 'docs verify', 'where']));
});

describe('hops docs ask', () => {
  test('says what is known of a question, with its evidence', async () => {
    const cwd = temporaryFolder(base);
    const { code, stdout } = await hops(['docs', 'ask', 'does plex run first?'], { cwd, ...plain });
    expect(stdout).toBe(`PlexFirst  docs/GESTALT.md:3

Plex runs before anything else does.

Example
  \`clusters/main/plex.yaml:3\`

2 more lines: --depth shows them.
`);
    expect(code).toBe(0);
  });

  test('prints JSON as its schema says, and exits with 1 where nothing is known', async () => {
    const cwd = temporaryFolder(base);
    const { stdout } = await hops(['docs', 'ask', 'plex waits', '-o', 'json'], { cwd });
    const output = JSON.parse(stdout);
    expect(docsAskJson.parse(output)).toEqual(output);
    expect(output.evidence).toEqual([
      { claim: 'Plex waits', source: '`clusters/main/plex.yaml:5-6`', file: 'docs/GESTALT.md', line: 16 },
    ]);
    expect((await hops(['docs', 'ask', 'quantum chromodynamics'], { cwd })).code).toBe(1);
  });
});

describe('hops docs verify --fix', () => {
  test('corrects what is certainly mistyped, and lowers what is not proven', async () => {
    const text = `# Tools

\`HelmRelease/default/plex\` is not certain; \`clusters/main/plexx.yaml\` neither.

| Claim | Source | Confidence |
|---|---|---|
| So | \`clusters/main/gone.yaml\` | 🟢 |

### Capsule: Second
**Invariant**
So.
**Example**
It.
**Depth**
- SeeAlso: \`PlexFrist\`
`;
    const cwd = temporaryFolder({ ...base, 'docs/TOOLS.md': text });
    const { stderr } = await hops(['docs', 'verify', '--fix'], { cwd, ...plain });
    expect(stderr).toBe('2 corrections written.\n');
    expect(readFileSync(join(cwd, 'docs/TOOLS.md'), 'utf8')).toBe(
      text.replace('🟢', '🔴').replace('PlexFrist', 'PlexFirst'),
    );
  });

  test('is refused for a revision', async () => {
    const cwd = temporaryFolder(base);
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'all');
    const { code, stderr } = await hops(['docs', 'verify', '--fix', '--rev', 'HEAD'], { cwd, ...plain });
    expect([code, stderr]).toEqual([2, expect.stringContaining('leave out --rev')]);
  });
});

describe('hops check', () => {
  const wrong = { ...base, 'docs/TOOLS.md': '# Tools\n\nSee `clusters/main/plexx.yaml`.\n' };
  const codes = async (cwd: string, ...inputs: readonly string[]) => {
    const { stdout } = await hops(['check', '-o', 'json', ...inputs], { cwd });
    return JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
  };

  test('proves the knowledge base too, alone where it is asked for', async () => {
    const cwd = temporaryFolder(wrong);
    expect(await codes(cwd)).toContain('docs-missing-path');
    expect(await codes(cwd, '--rule', 'docs-missing-path')).toEqual(['docs-missing-path']);
    expect(await codes(cwd, '--rule', 'missing-claim')).toEqual([]);
  });

  test('heeds a comment in Markdown', async () => {
    const comment = '<!-- hops-ignore: docs-missing-path it comes next week -->';
    const silent = `# Tools\n\n${comment}\nSee \`clusters/main/plexx.yaml\`.\n\nWrite \`<!-- hops-ignore: CODE why -->\`.\n`;
    const cwd = temporaryFolder({ ...base, 'docs/TOOLS.md': silent });
    expect((await codes(cwd)).filter((code: string) => /^docs|^stale/.test(code))).toEqual([]);
    expect((await hops(['docs', 'verify'], { cwd, ...plain })).code).toBe(0);
  });

  test('reads from hops.yaml where the base is, and names a key that it does not know', async () => {
    const cwd = temporaryFolder({
      ...cluster,
      'hops.yaml': 'docs:\n  base: context\n  bas: other\nmap: {}\n',
      'context/NOTES.md': 'See `clusters/main/plexx.yaml`.\n',
    });
    expect((await codes(cwd)).filter((code: string) => /^docs|^hops/.test(code))).toEqual([
      'docs-missing-path',
      'hops-file',
      'hops-file',
    ]);
  });

  test('explains the codes of documents', async () => {
    const { code, stdout } = await hops(['check', '--explain', 'docs-number'], { cwd: '/', ...plain });
    expect([code, stdout]).toEqual([0, expect.stringContaining('A document counts something wrongly')]);
  });
});
