import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type CallToolResult } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mcpServer } from '../src/mcp/server.ts';
import { checkJson } from '../src/schema/check.ts';
import { docsShowJson } from '../src/schema/docs.ts';
import { mapJson } from '../src/schema/map.ts';
import { cluster, commit, contextOf, git, hops, temporaryFolder } from './run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = join(root, 'examples/home-ops');

/** Asks a tool of a server in this process. */
type Ask = (name: string, given?: Record<string, unknown>) => Promise<CallToolResult>;

/** A client of a server in this process that answers about a folder. */
async function clientOf(folder: string): Promise<{ readonly client: Client; readonly ask: Ask }> {
  const scope = { folder, revision: undefined, path: undefined, cluster: undefined, keeps: false };
  const server = mcpServer(scope, contextOf({ cwd: '/' }).context);
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1.0.0' });
  await server.connect(serverSide);
  await client.connect(clientSide);
  onTestFinished(() => client.close());
  const ask: Ask = (name, given = {}) => client.callTool({ name, arguments: given });
  return { client, ask };
}

/** What a tool has answered, of which the shape is the test's to know. */
function answerOf({ structuredContent }: CallToolResult): { answer: unknown; leftOut: number } {
  return structuredContent as { answer: unknown; leftOut: number };
}

function textOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('the tools of hops mcp', () => {
  test('are told to an agent: what each is for, what it takes, and that it only reads', async () => {
    const { client } = await clientOf(temporaryFolder(cluster));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'map',
      'docs_show',
      'docs_search',
      'where',
      'impact',
      'check',
      'diff',
      'secrets',
    ]);
    for (const { description, inputSchema, outputSchema, annotations } of tools) {
      expect(description).toMatch(/^Use it /m);
      expect(inputSchema.properties).toHaveProperty('limit');
      expect(outputSchema?.required).toEqual(['answer', 'leftOut']);
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }
    expect(client.getInstructions()).toContain('file and line');
  });

  test('check answers as the command does, and names file, line and remedy in its text', async () => {
    const cwd = temporaryFolder(cluster);
    const { ask } = await clientOf(cwd);
    const result = await ask('check');
    const command = await hops(['check', '--output', 'json'], { cwd });
    expect(answerOf(result)).toEqual({ answer: JSON.parse(command.stdout), leftOut: 0 });
    expect(textOf(result)).toContain('clusters/main/plex.yaml:6:13\n');
    expect(textOf(await ask('check', { rules: ['missing-claim'] }))).toContain('nothing wrong in 3 files');
  });

  test('map cuts to the limit and counts what it left out', async () => {
    const { ask } = await clientOf(example);
    const [few, all] = await Promise.all([ask('map', { limit: 6 }), ask('map', { limit: 1000 })]);
    const sizes = (result: CallToolResult): number[] =>
      mapJson
        .parse(answerOf(result).answer)
        .clusters.flatMap(({ areas }) => areas.map(({ apps }) => apps.length));
    const total = sizes(all).reduce((sum, size) => sum + size);
    expect(sizes(few)).toEqual([4, 2]);
    expect(answerOf(few).leftOut).toBe(total - 6);
    expect(textOf(few)).toContain(`${total - 6} more left out (apps): ask with a higher limit.\n`);
    expect(answerOf(all).leftOut).toBe(0);
  });

  test('where, impact and secrets answer with file and line', async () => {
    const { ask } = await clientOf(example);
    const [where, impact, secrets] = await Promise.all([
      ask('where', { question: 'add a media app with NFS', limit: 1 }),
      ask('impact', { target: '${MEDIA_SERVER}', limit: 3 }),
      ask('secrets', { name: 'plane-secret' }),
    ]);
    expect(answerOf(where).answer).toMatchObject({
      places: [{ file: 'kubernetes/apps/media/kustomization.yaml', line: expect.any(Number) }],
      neighbour: { file: expect.stringMatching('^kubernetes/apps/media/') },
    });
    expect(answerOf(impact).answer).toMatchObject({
      target: { kind: 'placeholder', name: '${MEDIA_SERVER}' },
      places: [{ file: 'kubernetes/flux/vars/cluster-settings.yaml', line: expect.any(Number) }],
    });
    expect(textOf(impact)).toContain('kubernetes/flux/vars/cluster-settings.yaml:');
    expect(textOf(secrets)).toContain('plane-secret');
  });

  test('secrets without a name answers with an overview: numbers for lists', async () => {
    const { ask } = await clientOf(example);
    const [overview, named] = await Promise.all([
      ask('secrets', { limit: 1 }),
      ask('secrets', { name: 'plex', limit: 2 }),
    ]);
    expect(answerOf(overview)).toMatchObject({
      answer: {
        clusters: [{ apps: [{ secrets: [{ keys: expect.any(Number), readers: expect.any(Number) }] }] }],
      },
      leftOut: expect.any(Number),
    });
    expect(answerOf(named)).toMatchObject({
      answer: {
        clusters: [{ apps: [{ secrets: [{ keys: expect.any(Array), readers: expect.any(Array) }] }] }],
      },
    });
  });

  test('docs_show and docs_search read the knowledge base', async () => {
    const { ask } = await clientOf(example);
    const [contents, capsule, sections] = await Promise.all([
      ask('docs_show', { limit: 2 }),
      ask('docs_show', { topic: 'StorageFirst' }),
      ask('docs_search', { topic: 'refresh a secret', limit: 3 }),
    ]);
    expect(docsShowJson.parse(answerOf(contents).answer)).toMatchObject({
      kind: 'contents',
      capsules: [{}, {}],
    });
    expect(answerOf(contents).leftOut).toBeGreaterThan(0);
    expect(answerOf(capsule).answer).toMatchObject({
      kind: 'capsule',
      name: 'StorageFirst',
      line: expect.any(Number),
    });
    expect(answerOf(sections).answer).toMatchObject([
      { file: '.codex/Homelab/WORKFLOWS.md', title: 'Refresh a secret' },
      {},
      {},
    ]);
    expect(textOf(sections)).toMatch(
      /^\d+ more left out \(sections\).*\n\n\.codex\/Homelab\/WORKFLOWS\.md:\d+ {2}Refresh a secret\n/,
    );
  });

  test('diff compares with a revision, and counts each changed field', async () => {
    const folder = temporaryFolder(cluster);
    git(folder, 'init');
    commit(folder);
    edit(folder, 'apps/plex/config.yaml', 'port: "32400"', 'port: "1", host: a, path: /');
    const { ask } = await clientOf(folder);
    const diff = await ask('diff', { limit: 2 });
    expect(answerOf(diff)).toMatchObject({
      answer: { changes: [{ change: 'changed', fields: [{ path: 'data.port' }, {}] }] },
      leftOut: 1,
    });
    expect(textOf(diff)).toContain('apps/plex/config.yaml:4\n');
    expect(await ask('diff', { from: 'nowhere' })).toMatchObject({ isError: true });
  });

  test('see the files as they are at each call', async () => {
    const folder = temporaryFolder(cluster);
    const { ask } = await clientOf(folder);
    expect(textOf(await ask('check'))).toContain('dangling-depends-on');
    edit(folder, 'clusters/main/plex.yaml', '  dependsOn:\n    - name: volsync\n', '');
    expect(textOf(await ask('check'))).toContain('nothing wrong in ');
  });
});

describe('what an agent gets wrong is answered with the remedy', () => {
  test.for([
    ['impact', { target: 'ConfigMap/media/plx' }, 'plx'],
    ['check', { rules: ['missing-clam'] }, 'Did you mean missing-claim?'],
    ['check', { cluster: 'mian' }, 'Did you mean main?'],
    ['map', { rev: 'main' }, 'not a git repository'],
    ['map', { limit: 0 }, 'limit'],
    ['where', {}, 'question'],
    ['docs_show', {}, '`hops docs init`'],
    ['secrets', { secret: 'plex-token' }, '"secret"'],
  ] as const)('%s %j', async ([name, given, remedy]) => {
    const result = await (await clientOf(temporaryFolder(cluster))).ask(name, given);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(remedy);
  });

  test('a repository that is not there', async () => {
    const folder = temporaryFolder({ 'home-ops/README.md': '' });
    const result = await (await clientOf(join(folder, 'home-op'))).ask('check');
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(`Did you mean ${join(folder, 'home-ops')}?`);
  });
});

test("no tool answers with a secret's value", async () => {
  const file = 'apps/plex/secret.yaml';
  const secret = (value: string): string =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: plex-token, namespace: media}\nstringData:\n  PLEX_TOKEN: ${value}\n`;
  const folder = temporaryFolder({ ...cluster, [file]: secret('correct-horse-battery') });
  git(folder, 'init');
  commit(folder);
  writeFileSync(join(folder, file), secret('correct-horse-staple'));
  const { ask } = await clientOf(folder);
  const [check, ...results] = await Promise.all([
    ask('check', { limit: 1000 }),
    ask('secrets', { name: 'plex-token' }),
    ask('diff'),
    ask('secrets'),
    ask('map'),
    ask('impact', { target: 'Secret/media/plex-token' }),
    ask('impact', { target: file }),
    ask('where', { question: 'PLEX_TOKEN' }),
    ask('where', { question: 'the secret of plex' }),
  ]);
  expect(textOf(check)).toContain('plain-secret');
  expect(textOf(results[0])).toContain('PLEX_TOKEN');
  expect(textOf(results[1])).toContain('PLEX_TOKEN');
  expect(results.filter(({ isError }) => isError)).toEqual([]);
  expect(JSON.stringify([check, results])).not.toContain('correct-horse');
});

test('hops mcp speaks on standard input and output, and ends with its input', async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [
      '--import',
      'tsx',
      join(root, 'edges/cli/src/standalone.ts'),
      'mcp',
      'examples/home-ops',
      '--no-cache',
    ],
    cwd: root,
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  const [check, map] = await Promise.all([
    client.callTool({ name: 'check', arguments: {} }),
    client.callTool({ name: 'map', arguments: { limit: 1 } }),
  ]);
  const { answer } = answerOf(check);
  expect(checkJson.parse(answer)).toEqual(answer);
  expect(textOf(map)).toContain('left out');
  const pid = transport.pid!;
  await client.close();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('the help of mcp shows how to register it', async () => {
  const { code, stdout } = await hops(['mcp', '--help'], { cwd: '/' });
  expect(code).toBe(0);
  expect(stdout).toContain('"hops": { "command": "npx", "args": ["--yes", "home-ops", "mcp"] }');
  expect(
    stdout
      .split('FLAGS\n')[0]!
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});
