import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInit } from '../src/run/init.ts';
import type { Ask, Question } from '../src/seeding/question.ts';
import { contextOf, hops, temporaryFolder } from './run.ts';

const toml = (data: string) =>
  `[makejinja]\ninputs = ["bootstrap/templates"]\noutput = "."\ndata = ["${data}"]\njinja_suffix = ".j2"\n`;

const sample = `---
network:
  # The router of the home network.
  gateway: 192.168.1.1
  cidr: 192.168.1.0/24 # the LAN
  dns: [1.1.1.1, 9.9.9.9]
# What nobody reads.
spare: 1
domain: ""
nodes:
  - {name: anvil, ip: 192.168.1.10}
`;

const template = `{{ network.gateway }} {{ network.cidr }} {{ network.dns }} {{ domain }}
{% for node in nodes %}{{ node.name }}{% endfor %}
`;

/** A repository whose sample lies in Git and whose own configuration Git ignores. */
const project = {
  'makejinja.toml': toml('bootstrap/config.yaml'),
  'bootstrap/config.yaml': sample,
  'bootstrap/templates/all.txt.j2': template,
  '.gitignore': '/config.yaml\n',
};

/** Answers by name; every other question gets the sample's value. */
function answering(answers: Readonly<Record<string, string>>, asked: Question[] = []): Ask {
  return async (question) => {
    asked.push(question);
    return answers[question.name] ?? question.fallback;
  };
}

/** Runs `hops init` where these answers are typed. */
async function typed(cwd: string, ask: Ask) {
  const { context, written } = contextOf({ cwd });
  const failure = await runInit(context, { dryRun: false }, '.', async () => ask);
  return { failure, code: context.process.exitCode, stdout: written.stdout };
}

describe('hops init on a terminal', () => {
  test('asks for what templates read, with the reason, the default and its shape', async () => {
    const asked: Question[] = [];
    await typed(temporaryFolder(project), answering({ domain: 'example.com' }, asked));
    expect(asked.map(({ name, shape, fallback, reason }) => [name, shape, fallback, reason])).toEqual([
      ['network.gateway', 'address', '192.168.1.1', 'The router of the home network.'],
      ['network.cidr', 'network', '192.168.1.0/24', ''],
      ['network.dns', 'list', '1.1.1.1, 9.9.9.9', ''],
      ['domain', 'text', '', ''],
    ]);
  });

  test('says what is wrong with an answer while it is typed', async () => {
    const asked: Question[] = [];
    await typed(temporaryFolder(project), answering({}, asked));
    const [gateway, cidr, , domain] = asked;
    expect(gateway?.problem('192.168.1')).toBe('It must be an IP address, such as 192.168.1.10.');
    expect(cidr?.problem('192.168.1.0/33')).toContain('CIDR');
    expect(domain?.problem(' ')).toContain('no value');
    expect(gateway?.problem('10.0.0.1')).toBeUndefined();
  });

  test('writes the sample with the answers in it, and every comment', async () => {
    const cwd = temporaryFolder(project);
    const { stdout } = await typed(cwd, answering({ domain: 'example.com', 'network.dns': '8.8.8.8' }));
    expect(readFileSync(join(cwd, 'config.yaml'), 'utf8')).toBe(
      sample.replace('domain: ""', 'domain: "example.com"').replace('[1.1.1.1, 9.9.9.9]', '[8.8.8.8]'),
    );
    expect(stdout).toContain('+ config.yaml, from bootstrap/config.yaml');
    expect(stdout).toContain('Edit nodes in config.yaml');
    expect(stdout).toContain('age-keygen -o age.key');
  });

  test('writes nothing where the questions are not answered to the end', async () => {
    const cwd = temporaryFolder(project);
    const { code, stdout } = await typed(cwd, async () => undefined);
    expect([code, existsSync(join(cwd, 'config.yaml'))]).toEqual([1, false]);
    expect(stdout).toContain('Nothing was written');
  });
});

describe('hops init without a terminal', () => {
  test('needs a file of answers', async () => {
    const { code, stderr } = await hops(['init'], { cwd: temporaryFolder(project) });
    expect(code).toBe(2);
    expect(stderr).toContain('hops init --answers FILE');
  });

  test('takes the answers that there are; the rest stays as in the sample', async () => {
    const cwd = temporaryFolder({ ...project, 'answers.yaml': 'domain: example.com\n' });
    const { code } = await hops(['init', '--answers', 'answers.yaml'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'config.yaml'), 'utf8')).toBe(
      sample.replace('domain: ""', 'domain: "example.com"'),
    );
  });

  test('names what is still open, and then writes nothing', async () => {
    const cwd = temporaryFolder({ ...project, 'answers.json': '{"network": {"gateway": "router"}}' });
    const { code, stdout } = await hops(['init', '--answers', 'answers.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('config.yaml: network.gateway  It must be an IP address');
    expect(stdout).toContain('config.yaml: domain           It has no value yet');
    expect(existsSync(join(cwd, 'config.yaml'))).toBe(false);
  });

  test('refuses an answer to what nobody asks', async () => {
    const cwd = temporaryFolder({ ...project, 'answers.yaml': 'domian: example.com\n' });
    const { code, stderr } = await hops(['init', '--answers', 'answers.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('nothing asks for domian. Did you mean domain?');
  });
});

describe('which file is made', () => {
  const answers = { 'answers.yaml': 'domain: example.com\n' };
  const init = (files: Readonly<Record<string, string>>) => {
    const cwd = temporaryFolder({ ...files, ...answers });
    return hops(['init', '--answers', 'answers.yaml', '--dry-run'], { cwd });
  };

  test('a missing data file, from the sample that is named for it', async () => {
    const { stdout } = await init({
      'makejinja.toml': toml('cluster.yaml'),
      'cluster.sample.yaml': sample,
      'bootstrap/templates/all.txt.j2': template,
    });
    expect(stdout).toContain('+ cluster.yaml');
  });

  test('one in TOML, with its comments', async () => {
    const cwd = temporaryFolder({
      'makejinja.toml': toml('cluster.toml'),
      'cluster.sample.toml':
        '# Where it is.\n[network]\n\n# REQUIRED. Example: "10.0.0.0/8"\ncidr = "" # the LAN\n\n# dns = ["1.1.1.1"]\n',
      'bootstrap/templates/all.txt.j2': '{{ network.cidr }}',
      'answers.toml': '[network]\ncidr = "10.1.0.0/16"\n',
    });
    await hops(['init', '--answers', 'answers.toml'], { cwd });
    expect(readFileSync(join(cwd, 'cluster.toml'), 'utf8')).toBe(
      '# Where it is.\n[network]\n\n# REQUIRED. Example: "10.0.0.0/8"\ncidr = "10.1.0.0/16" # the LAN\n\n# dns = ["1.1.1.1"]\n',
    );
  });

  test('never one that is there', async () => {
    const cwd = temporaryFolder({ ...project, 'config.yaml': 'mine: 1\n' });
    const { code, stdout } = await hops(['init'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('config.yaml is there and stays as it is');
    expect(readFileSync(join(cwd, 'config.yaml'), 'utf8')).toBe('mine: 1\n');
  });

  test('none where there is no sample, or are no templates', async () => {
    const without = await init({ 'makejinja.toml': toml('config.yaml') });
    expect(without.stdout).toContain('config.yaml is missing, and the repository has no sample');
    const nothing = await init({ 'README.md': '' });
    expect([nothing.code, nothing.stdout.split('\n')[0]]).toEqual([
      1,
      'There is nothing to seed: no makejinja.toml names data for templates.',
    ]);
  });
});

describe('.envrc', () => {
  const answers = { 'answers.yaml': 'domain: example.com\n' };

  test('says what the Taskfile says', async () => {
    const taskfile = `version: "3"
vars: {TALOS_DIR: "{{.ROOT_DIR}}/talos"}
env: {KUBECONFIG: "{{.ROOT_DIR}}/kubeconfig", TALOSCONFIG: "{{.TALOS_DIR}}/talosconfig"}
`;
    const cwd = temporaryFolder({ ...project, ...answers, 'Taskfile.yaml': taskfile });
    await hops(['init', '--answers', 'answers.yaml'], { cwd });
    expect(readFileSync(join(cwd, '.envrc'), 'utf8').split('\n').slice(1, 4)).toEqual([
      'export KUBECONFIG="$(expand_path ./kubeconfig)"',
      'export SOPS_AGE_KEY_FILE="$(expand_path ./age.key)"',
      'export TALOSCONFIG="$(expand_path ./talos/talosconfig)"',
    ]);
  });

  test('stays as it is where there is one', async () => {
    const cwd = temporaryFolder({ ...project, ...answers, '.envrc': 'mine\n' });
    const { stdout } = await hops(['init', '--answers', 'answers.yaml'], { cwd });
    expect(readFileSync(join(cwd, '.envrc'), 'utf8')).toBe('mine\n');
    expect(stdout).toContain('direnv allow');
  });
});

test('hops configure reads what hops init made beside its sample', async () => {
  const cwd = temporaryFolder({ ...project, 'answers.yaml': 'domain: example.com\n' });
  await hops(['init', '--answers', 'answers.yaml'], { cwd });
  const { code } = await hops(['configure'], { cwd });
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'all.txt'), 'utf8')).toContain('example.com\nanvil');
});
