import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hops, temporaryFolder } from './run.ts';

const project = {
  'makejinja.toml':
    '[makejinja]\ninputs = ["templates"]\noutput = "."\ndata = ["config.yaml"]\njinja_suffix = ".j2"\n',
  'config.yaml': 'domain: example.com\n',
  'templates/web.yaml.j2': 'host: {{ domain }}\n',
  'templates/node.yaml.j2': 'name: {{ node.name }}\n',
};
const complete = { ...project, 'config.yaml': 'domain: example.com\nnode: {name: anvil}\n' };

describe('hops configure', () => {
  test('writes what the templates say, and the second time nothing', async () => {
    const cwd = temporaryFolder(complete);
    const first = await hops(['configure'], { cwd });
    expect(first.stdout).toBe('+ node.yaml\n+ web.yaml\n2 files written, 0 files already as rendered\n');
    expect(readFileSync(join(cwd, 'web.yaml'), 'utf8')).toBe('host: example.com\n');
    const second = await hops(['configure'], { cwd });
    expect(second.stdout).toBe('0 files written, 2 files already as rendered\n');
  });

  test('--dry-run writes nothing', async () => {
    const cwd = temporaryFolder(complete);
    const { code, stdout } = await hops(['configure', '--dry-run'], { cwd });
    expect(stdout).toContain('2 files would be written');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'web.yaml'))).toBe(false);
  });

  test('names a missing value at the line that needs it, and then writes nothing', async () => {
    const cwd = temporaryFolder(project);
    const { code, stdout } = await hops(['configure'], { cwd });
    expect(stdout).toContain('templates/node.yaml.j2:1:');
    expect(stdout).toContain('Nothing was written');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'web.yaml'))).toBe(false);
  });

  test('a folder without makejinja.toml cannot be rendered', async () => {
    const cwd = temporaryFolder({ 'README.md': '' });
    expect((await hops(['configure'], { cwd })).code).toBe(2);
  });

  test('the example is as its templates render it', async () => {
    const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
    const { code, stdout } = await hops(['configure', '--dry-run', example], { cwd: example });
    expect(stdout).toMatch(/^0 files would be written, \d+ files already as rendered\n$/m);
    expect(code).toBe(0);
  });
});
