import { describe, expect, test } from 'vitest';
import { validateJson } from '../src/schema/validate.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const sound = {
  ...cluster,
  'apps/plex/widget.yaml':
    'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: plex, namespace: media}\n',
};
const broken = {
  ...sound,
  'apps/plex/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: plex, namespace: media}
data: {port: 32400}
`,
};

describe('hops validate', () => {
  test('counts what it validated, and names the kinds that it does not know', async () => {
    const { code, stdout } = await hops(['validate'], { cwd: temporaryFolder(sound) });
    expect(code).toBe(0);
    expect(stdout).toContain('4 objects of 3 kinds validated');
    expect(stdout).toContain('  2  Kustomization (kustomize.toolkit.fluxcd.io)');
    expect(stdout).toContain('1 object of 1 kind whose fields are not known here');
    expect(stdout).toContain('  Widget (example.com) 1');
  });

  test('names the field that the API server refuses, and nothing that is no matter of structure', async () => {
    const { code, stdout } = await hops(['validate'], { cwd: temporaryFolder(broken) });
    expect(code).toBe(1);
    expect(stdout).toContain('apps/plex/config.yaml:4:14');
    expect(stdout).toContain('data of ConfigMap media/plex must hold texts');
    expect(stdout).not.toContain('dangling-depends-on');
  });

  test('as JSON', async () => {
    const { stdout } = await hops(['validate', '--output', 'json'], { cwd: temporaryFolder(broken) });
    const answer = validateJson.parse(JSON.parse(stdout));
    expect(answer.findings.map(({ code }) => code)).toEqual(['wrong-type']);
    expect(answer.kinds).toContainEqual({ group: '', kind: 'ConfigMap', count: 1, hasFields: true });
    expect(answer.kinds).toContainEqual({ group: 'example.com', kind: 'Widget', count: 1, hasFields: false });
  });
});
