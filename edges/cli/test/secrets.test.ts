import { describe, expect, test } from 'vitest';
import { secretsJson } from '../src/schema/secrets.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const planted = 'Planted-Value-1';

/** A cluster whose app fetches a Secret, reads it, and reads one that nothing makes. */
const files = {
  ...cluster,
  'apps/plex/secret.yaml': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: plex, namespace: media}
spec:
  refreshInterval: 1h
  secretStoreRef: {kind: ClusterSecretStore, name: onepassword}
  target:
    name: plex-secret
    template: {data: {URL: "https://{{ .PLEX_TOKEN }}@${planted}"}}
  dataFrom: [{extract: {key: plex}}]
`,
  'apps/plex/plain.yaml': `apiVersion: v1
kind: Secret
metadata: {name: plain, namespace: media}
stringData: {TOKEN: ${planted}}
`,
  'apps/plex/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: plex, namespace: media}
spec:
  template:
    spec:
      containers: [{envFrom: [{secretRef: {name: plex-secret}}, {secretRef: {name: plex-token}}]}]
`,
};

const run = (...inputs: readonly string[]) =>
  hops(['secrets', ...inputs], {
    cwd: temporaryFolder(files),
    stdout: { isTerminal: true, columns: 120 },
    env: { NO_COLOR: '1' },
  });

describe('hops secrets', () => {
  test('lists the Secrets by app: what makes them, who reads them', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toBe(`main  1 app, 3 Secrets, 1 that nothing in the repository makes

flux-system/plex  clusters/main/plex.yaml:3:18
  media/plain
    manifest apps/plex/plain.yaml, 1 key
    no reader known
  media/plex-secret
    ExternalSecret media/plex, 1 key from plex
    ← Deployment media/plex
  media/plex-token
    nothing in the repository makes it
    ← Deployment media/plex
`);
  });

  test('shows every key of one Secret with its places, and the steps to refresh it', async () => {
    const { code, stdout } = await run('plex-secret');
    expect(code).toBe(0);
    expect(stdout).toBe(`main  1 app, 1 Secret

flux-system/plex  clusters/main/plex.yaml:3:18
  media/plex-secret
  made by
    ExternalSecret media/plex, fetched every 1h  apps/plex/secret.yaml:3:18
    from ClusterSecretStore onepassword
  keys
    URL  apps/plex/secret.yaml:9:23
      PLEX_TOKEN from plex
  read by
    Deployment media/plex: all keys  apps/plex/deployment.yaml:7:50
  to refresh it
    1. Change the item plex in ClusterSecretStore onepassword.
    2. Wait up to 1h, or have it fetched now.
       kubectl annotate externalsecret plex -n media force-sync=$(date +%s) --overwrite
    3. Restart the pods of Deployment media/plex.
       kubectl -n media rollout restart deployment/plex
`);
  });

  test('finds what an app or a maker is called, with or without its namespace', async () => {
    expect((await run('flux-system/plex')).stdout).toContain('\n  media/plain\n');
    expect((await run('media/plex')).stdout).toMatch(/^main {2}1 app, 1 Secret\n/);
  });

  test('prints JSON as its schema says', async () => {
    const output = JSON.parse((await run('--output', 'json')).stdout);
    expect(secretsJson.parse(output)).toEqual(output);
  });

  test.for([[], ['plex'], ['--output', 'json']])('shows no value (%s)', async (inputs) => {
    expect((await run(...inputs)).stdout).not.toContain(planted);
  });

  test('keeps text within 80 columns', async () => {
    const { stdout } = await run();
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('refuses a name that there is not', async () => {
    const { code, stderr } = await run('plain-secret');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'hops: No Secret, nothing that makes one and no app with one is called plain-secret. Did you mean plex-secret?\n',
    );
  });

  test('says where a folder goes that is written in place of a name', async () => {
    const cwd = temporaryFolder({ ...files, 'other/notes.md': '' });
    const { code, stderr } = await hops(['secrets', './other'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "./other is a folder, and the first argument is a NAME: write 'hops secrets NAME ./other', or run 'hops secrets' in that folder.",
    );
  });

  test('exits with 1 where there is no Secret', async () => {
    const { code, stdout } = await hops(['secrets'], { cwd: temporaryFolder(cluster) });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'No Secret found: nothing that Flux applies makes or reads one.\n',
    });
  });

  test('shows examples, and fits the usual terminal but for its choices', async () => {
    const { code, stdout } = await hops(['secrets', '--help'], { cwd: '/' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^USAGE\n {2}hops secrets \[FLAGS\] \[NAME\] \[PATH\]\n/);
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}\[[^[]*\]$/, ''));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});
