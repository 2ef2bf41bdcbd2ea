import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../src/app.ts';
import { docsShowJson, docsVerifyJson } from '../src/schema/docs.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

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
