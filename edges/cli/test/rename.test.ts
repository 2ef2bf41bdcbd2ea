import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renameJson } from '../src/schema/rename.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const sealed = {
  ...cluster,
  'clusters/main/secrets.sops.yaml': `apiVersion: v1
kind: Secret
metadata: {name: secrets, namespace: flux-system}
stringData: {TOKEN: "ENC[AES256_GCM,data:x]"}
sops: {mac: "ENC[AES256_GCM,data:y]"}
`,
  'clusters/main/jellyfin.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: jellyfin, namespace: flux-system}
spec:
  path: ./apps/jellyfin
  sourceRef: {kind: GitRepository, name: flux-system}
  postBuild:
    substitute: {PORT: "8096"}
    substituteFrom: [{kind: Secret, name: secrets}]
`,
  'apps/jellyfin/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: jellyfin, namespace: media}
data: {port: "\${PORT}", token: "\${TOKEN}"}
`,
};

describe('hops rename', () => {
  test('shows what would change, and writes nothing', async () => {
    const cwd = temporaryFolder(sealed);
    const { code, stdout } = await hops(['rename', '${PORT}', 'HTTP_PORT'], { cwd });
    expect(stdout).toBe(`~ apps/jellyfin/config.yaml
  @@ -2,3 +2,3 @@
   kind: ConfigMap
   metadata: {name: jellyfin, namespace: media}
  -data: {port: "\${PORT}", token: "\${TOKEN}"}
  +data: {port: "\${HTTP_PORT}", token: "\${TOKEN}"}
~ clusters/main/jellyfin.yaml
  @@ -6,4 +6,4 @@
     sourceRef: {kind: GitRepository, name: flux-system}
     postBuild:
  -    substitute: {PORT: "8096"}
  +    substitute: {HTTP_PORT: "8096"}
       substituteFrom: [{kind: Secret, name: secrets}]

\${PORT} → \${HTTP_PORT}: 2 edits in 2 files. The build differs in nothing but the name. --yes writes it.
`);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'apps/jellyfin/config.yaml'), 'utf8')).toContain('${PORT}');
  });

  test('--yes writes it: the app, its folder, what waits for it', async () => {
    const cwd = temporaryFolder(sealed);
    const { code, stdout } = await hops(['rename', 'jellyfin', 'jelly', '--yes'], { cwd });
    expect(stdout).toMatch(/^> apps\/jellyfin\/config\.yaml → apps\/jelly\/config\.yaml$/m);
    expect(stdout).toContain('3 files written.');
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'apps/jellyfin'))).toBe(false);
    expect(readFileSync(join(cwd, 'clusters/main/jellyfin.yaml'), 'utf8')).toContain('path: ./apps/jelly\n');
  });

  test('a key that SOPS seals is a step: it is refused until that is accepted', async () => {
    const cwd = temporaryFolder(sealed);
    const refused = await hops(['rename', '${TOKEN}', 'API_TOKEN', '--yes'], { cwd });
    expect(refused.stdout).toContain(
      'Rename the key TOKEN to API_TOKEN with `sops clusters/main/secrets.sops.yaml`',
    );
    expect(refused.code).toBe(1);
    expect(readFileSync(join(cwd, 'apps/jellyfin/config.yaml'), 'utf8')).toContain('${TOKEN}');
    const written = await hops(['rename', '${TOKEN}', 'API_TOKEN', '--yes', '--partial'], { cwd });
    expect(written.code).toBe(0);
    expect(readFileSync(join(cwd, 'apps/jellyfin/config.yaml'), 'utf8')).toContain('${API_TOKEN}');
    expect(readFileSync(join(cwd, 'clusters/main/secrets.sops.yaml'), 'utf8')).toContain('{TOKEN:');
  });

  test('what would change the build is not written, and is named', async () => {
    const cwd = temporaryFolder({
      ...sealed,
      'apps/jellyfin/kustomization.yaml': 'resources: [config.yaml]\n',
      'apps/jellyfin/other.yaml': cluster['apps/plex/config.yaml']!,
    });
    const inputs = ['rename', 'apps/jellyfin/kustomization.yaml', 'apps/jellyfin/list.yaml', '--yes'];
    const { code, stdout } = await hops(inputs, { cwd });
    expect(stdout).toContain('Nothing is written: with the new name, ');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'apps/jellyfin/list.yaml'))).toBe(false);
  });

  test('a target or a name that there cannot be is refused', async () => {
    const cwd = temporaryFolder(sealed);
    const unknown = await hops(['rename', '${TOKN}', 'X'], { cwd });
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean ${TOKEN}?') });
    expect((await hops(['rename', '${TOKEN}', 'PORT'], { cwd })).stderr).toContain('exists already');
  });

  test('prints JSON that keeps to its schema', async () => {
    const cwd = temporaryFolder(sealed);
    const { stdout } = await hops(['rename', '${TOKEN}', 'API_TOKEN', '-o', 'json'], { cwd });
    const report = renameJson.parse(JSON.parse(stdout));
    expect(report.edits).toMatchObject([{ file: 'apps/jellyfin/config.yaml', line: 4, text: 'API_TOKEN' }]);
    expect(report.steps.map(({ kind }) => kind)).toContain('do');
  });
});
