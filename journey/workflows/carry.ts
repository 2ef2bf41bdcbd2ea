import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makePackage } from '../../scripts/make-package.ts';
import type { Workflow } from '../workflow.ts';

export const carry: Workflow = {
  title: 'Carry it anywhere',
  walk: async (walk) => {
    const { folder } = walk.subject;
    const carried = join(dirname(folder), 'carried');
    await makePackage(join(carried, 'package'));
    walk.say('The package `home-ops` is one file: nothing else is installed with it.');
    walk.other('npm pack', join(carried, 'package'), 'npm', [
      'pack',
      '--silent',
      '--pack-destination',
      carried,
    ]);
    const archive = readdirSync(carried).find((name) => name.endsWith('.tgz'));
    assert.match(archive ?? '', /^home-ops-\d/);

    const anywhere = join(carried, 'anywhere');
    mkdirSync(anywhere);
    writeFileSync(join(anywhere, 'package.json'), '{}');
    const install = ['install', '--silent', '--offline', '--no-audit', '--no-fund', join(carried, archive!)];
    walk.other(`npm install ${archive}`, anywhere, 'npm', install);
    const inputs = ['--no', 'home-ops', 'check', folder];
    const { stdout } = walk.other(`npx home-ops check ~/${walk.subject.title}`, anywhere, 'npx', inputs, {
      lines: 3,
      anyCode: true,
    });
    assert.match(stdout, /Kustomizations/);
    const hops = join(anywhere, 'node_modules/home-ops/hops.mjs');
    walk.other('node hops.mjs --version', anywhere, process.execPath, [hops, '--version']);
    rmSync(carried, { recursive: true });
  },
};
