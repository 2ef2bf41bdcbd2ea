import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cluster, hops, temporaryFolder, type RunResult } from './run.ts';

const base = '.codex/home-ops';

/** A repository with a cluster, in which hops is run. */
function repository(): { folder: string; run: (...inputs: readonly string[]) => Promise<RunResult> } {
  const folder = temporaryFolder(cluster);
  return { folder, run: (...inputs) => hops(['docs', ...inputs], { cwd: folder }) };
}

test('hops docs init writes nine documents under the name of the synced repository, once', async () => {
  const { folder, run } = repository();
  const { code, stdout } = await run('init');
  expect(code).toBe(0);
  expect(stdout).toBe(`+ .codex/home-ops/ARCHITECTURE.md
+ .codex/home-ops/CONTRACTS.md
+ .codex/home-ops/DOMAIN.md
+ .codex/home-ops/GESTALT.md
+ .codex/home-ops/QUESTIONS.md
+ .codex/home-ops/README.md
+ .codex/home-ops/TEMPLATE_GUIDE.md
+ .codex/home-ops/TOOLS.md
+ .codex/home-ops/WORKFLOWS.md
9 documents written.

Read .codex/home-ops/README.md first, and answer what .codex/home-ops/QUESTIONS.md asks.
Then run hops docs verify; after a change of the repository, hops docs update.
`);
  const readme = readFileSync(join(folder, base, 'README.md'), 'utf8');
  expect(readme).toContain('| main | `clusters/main` | `clusters/main/flux-system/gotk-sync.yaml:8` |');
  const again = await run('init');
  expect([again.code, again.stdout.split('\n').slice(0, 2)]).toEqual([
    0,
    ['= .codex/home-ops/README.md stays as it is', '= .codex/home-ops/GESTALT.md stays as it is'],
  ]);
  expect(readFileSync(join(folder, base, 'README.md'), 'utf8')).toBe(readme);
});

test('hops docs init never overwrites a document, and adds to AGENTS.md only when asked', async () => {
  const { folder, run } = repository();
  await run('init', '--base', 'docs');
  writeFileSync(join(folder, 'docs/README.md'), 'Mine.\n');
  rmSync(join(folder, 'docs/TOOLS.md'));
  expect(existsSync(join(folder, 'AGENTS.md'))).toBe(false);
  const { stdout } = await run('init', '--agents');
  expect(stdout).toContain('+ AGENTS.md\n+ docs/TOOLS.md\n= docs/README.md stays as it is\n');
  expect(readFileSync(join(folder, 'docs/README.md'), 'utf8')).toBe('Mine.\n');
  expect(readFileSync(join(folder, 'AGENTS.md'), 'utf8')).toContain('[docs/README.md](docs/README.md)');
});

test('hops docs init --dry-run shows what it would write, and writes nothing', async () => {
  const { folder, run } = repository();
  const { code, stdout } = await run('init', '--dry-run');
  expect([code, existsSync(join(folder, base))]).toEqual([1, false]);
  expect(stdout).toContain('+ .codex/home-ops/GESTALT.md');
  expect(stdout).toMatch(/9 documents would be written\.\n$/);
});

test('hops docs update points a citation to where its lines stand, and keeps one whose lines were edited', async () => {
  const { folder, run } = repository();
  await run('init');
  const tools = join(folder, base, 'TOOLS.md');
  const sync = join(folder, 'clusters/main/flux-system/gotk-sync.yaml');
  const [document, synced] = [readFileSync(tools, 'utf8'), readFileSync(sync, 'utf8')];
  const cited = (line: number) => `${document}\nSee \`clusters/main/flux-system/gotk-sync.yaml:${line}\`.\n`;
  writeFileSync(tools, cited(4));
  expect((await run('update')).stdout).toContain('~ .codex/home-ops/evidence.sum\n');
  writeFileSync(sync, `# one\n# two\n${synced}`);
  expect((await run('verify')).stdout).toContain('gotk-sync.yaml:6 today');
  expect((await run('update')).code).toBe(0);
  expect(readFileSync(tools, 'utf8')).toBe(cited(6));
  writeFileSync(sync, `# one\n# two\n${synced.replace(/^(.*\n){3}.*$/m, '$1name: other')}`);
  expect((await run('update')).stdout).toContain('no longer says what it said when it was cited');
  expect((await run('update', '--accept')).code).toBe(0);
  expect((await run('update')).stdout).toBe('0 documents updated, 9 already up to date.\n');
});

test('hops docs update writes what the repository says today, and keeps what was edited by hand', async () => {
  const { folder, run } = repository();
  await run('init');
  expect((await run('update')).stdout).toBe('0 documents updated, 9 already up to date.\n');
  const readme = join(folder, base, 'README.md');
  const written = readFileSync(readme, 'utf8');
  writeFileSync(readme, `${written.replace('| main |', '| main, mine |')}\nMy own words.\n`);
  const kept = await run('update');
  expect(kept.code).toBe(1);
  expect(kept.stdout).toContain('The generated section clusters was edited by hand');
  expect(readFileSync(readme, 'utf8')).toContain('| main, mine |');
  const forced = await run('update', '--force');
  expect([forced.code, forced.stdout]).toEqual([
    0,
    '~ .codex/home-ops/README.md\n1 document updated, 8 already up to date.\n',
  ]);
  expect(readFileSync(readme, 'utf8')).toBe(`${written}\nMy own words.\n`);
});

test('hops docs update says where there is no base', async () => {
  const { code, stderr } = await repository().run('update');
  expect([code, stderr]).toEqual([
    2,
    'hops: No folder holds a knowledge base (GESTALT.md and its siblings). `hops docs init` writes one.\n',
  ]);
});

test('hops docs note records a question and shows its row; it refuses a secret', async () => {
  const { folder, run } = repository();
  await run('init');
  const { code, stdout } = await run('note', 'Who made apps/plex/config.yaml? Nobody remembers.');
  expect([code, stdout]).toEqual([
    0,
    '| Who made `apps/plex/config.yaml`? | Nobody remembers. | `apps/plex/config.yaml` |\n\nWritten to .codex/home-ops/QUESTIONS.md.\n',
  ]);
  expect(readFileSync(join(folder, base, 'QUESTIONS.md'), 'utf8')).toContain('Nobody remembers.');
  expect((await run('verify')).code).toBe(0);
  const refused = await run('note', '--answer', 'The key? AGE-SECRET-KEY-1QQPQZQ');
  expect([refused.code, refused.stderr]).toEqual([
    2,
    'hops: The note holds what looks like a secret. Name the Secret and its key, never the value.\n',
  ]);
});
