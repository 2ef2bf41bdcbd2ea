import { describe, expect, test } from 'vitest';
import { taskNamed, tasksOf } from './files.ts';

describe('a task of a Taskfile', () => {
  const result = tasksOf({
    'Taskfile.yaml': `
version: '3'
tasks:
  short: echo short
  list:
    - echo one
    - task: short
  apply-node:
    aliases: [apply]
    desc: Apply the configuration to one node
    requires:
      vars: [CLUSTER, { name: NODE, enum: [a, b] }]
    deps: [generate, { task: ':login' }]
    cmds:
      - cmd: talosctl apply --nodes {{.NODE}}
      - for: [a, b]
        cmd: echo {{.ITEM}}
      - for: { var: NODES }
        task: wait
      - defer: rm -f secret
      - defer: { task: logout }
  .hidden: { internal: true, cmd: exit 1 }
  summary-only:
    summary: |
      First line.

      More.
`,
  });

  test('is a command, a list of commands or a mapping', () => {
    expect(taskNamed(result, 'short').commands.map(({ text }) => text)).toEqual(['echo short']);
    expect(taskNamed(result, 'list').commands.map(({ text }) => text)).toEqual(['echo one']);
    expect(taskNamed(result, 'list').calls.map(({ name }) => name)).toEqual(['short']);
  });

  test('says what it is for, what it asks for and under which names it is called', () => {
    const task = taskNamed(result, 'apply-node');
    expect(task.description).toBe('Apply the configuration to one node');
    expect(task.requires).toEqual(['CLUSTER', 'NODE']);
    expect(task.aliases).toEqual(['apply']);
    expect(taskNamed(result, 'summary-only').description).toBe('First line.');
  });

  test('calls its dependencies, tasks among its commands, and what it defers', () => {
    const task = taskNamed(result, 'apply-node');
    expect(task.calls.map(({ name }) => name)).toEqual(['generate', ':login', 'wait', 'logout']);
    expect(task.commands.map(({ text }) => text)).toEqual([
      'talosctl apply --nodes {{.NODE}}',
      'echo {{.ITEM}}',
      'rm -f secret',
    ]);
  });

  test('is internal where it says so', () => {
    expect(taskNamed(result, '.hidden').isInternal).toBe(true);
    expect(taskNamed(result, 'short').isInternal).toBe(false);
  });

  test('stands where its name is written', () => {
    const { span } = taskNamed(result, 'short');
    expect(span).toEqual({ file: 'Taskfile.yaml', start: 23, end: 28 });
  });
});

describe('an inclusion', () => {
  const talos = `
version: '3'
tasks:
  default: { deps: [generate] }
  generate: { aliases: [gen], cmd: talhelper genconfig }
  check: { deps: [':lint'] }
`;

  test("puts its name before the tasks' names, their aliases and the names that they call", () => {
    const result = tasksOf({
      'Taskfile.yml':
        'includes: { talos: { taskfile: .taskfiles/talos, aliases: [t] } }\ntasks: { lint: yamllint . }\n',
      '.taskfiles/talos/Taskfile.yaml': talos,
    });
    expect(taskNamed(result, 'talos:generate').aliases).toEqual(['talos:gen', 't:generate', 't:gen']);
    expect(taskNamed(result, 'talos:default').aliases).toEqual(['t:default', 'talos', 't']);
    expect(taskNamed(result, 'talos:default').calls[0]?.name).toBe('talos:generate');
    expect(taskNamed(result, 'talos:check').calls[0]?.name).toBe('lint');
    expect(result.findings).toEqual([]);
  });

  test('may be flat, internal, without some tasks, and in an inclusion', () => {
    const result = tasksOf({
      'Taskfile.dist.yml':
        'includes: { a: { taskfile: a.yml, flatten: true, internal: true, excludes: [check] } }',
      'a.yml': 'includes: { talos: b.yml }\ntasks: { lint: echo, check: echo }',
      'b.yml': talos,
    });
    expect(result.tasks.map(({ name }) => name)).toEqual([
      'lint',
      'talos:default',
      'talos:generate',
      'talos:check',
    ]);
    expect(result.tasks.every(({ isInternal }) => isInternal)).toBe(true);
  });

  test('may name its file by a variable of the Taskfile', () => {
    const result = tasksOf({
      'Taskfile.yaml': "vars: { TASKS: .taskfiles }\nincludes: { a: '{{.TASKS}}/a.yaml' }",
      '.taskfiles/a.yaml': 'tasks: { one: echo }',
    });
    expect(result.tasks.map(({ name }) => name)).toEqual(['a:one']);
  });

  test('of a missing file is a warning, unless it is optional', () => {
    const result = tasksOf({
      'Taskfile.yaml':
        'includes: { flux: .taskfiles/flux.yaml, talos: { taskfile: talos.yaml, optional: true } }',
    });
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['tasks-missing-include', 'warning'],
    ]);
    expect(result.findings[0]?.message).toBe(
      'The included Taskfile .taskfiles/flux.yaml is neither a file nor a folder with a Taskfile: task refuses every call. Add it, correct the path, or set optional: true.',
    );
  });

  test('of a file that only a run can tell is not followed, and says so', () => {
    const { findings } = tasksOf({
      'Taskfile.yaml': "includes: { a: 'https://example.com/t.yml', b: 'Taskfile_{{OS}}.yml' }",
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'tasks-include-not-followed',
      'tasks-include-not-followed',
    ]);
  });

  test('of a file that is being read is a cycle', () => {
    const { tasks, findings } = tasksOf({
      'Taskfile.yaml': 'includes: { a: a.yaml }\ntasks: { one: echo }',
      'a.yaml': 'includes: { back: Taskfile.yaml }\ntasks: { two: echo }',
    });
    expect(tasks.map(({ name }) => name)).toEqual(['one', 'a:two']);
    expect(findings.map(({ code }) => code)).toEqual(['tasks-include-cycle']);
  });

  test('that doubles at every step comes to an end', () => {
    const files = Array.from({ length: 40 }, (_, index) => [
      index === 0 ? 'Taskfile.yaml' : `t${index}.yaml`,
      `includes: { a: t${index + 1}.yaml, b: t${index + 1}.yaml }\ntasks: { one: echo }`,
    ]);
    const { findings } = tasksOf(Object.fromEntries([...files, ['t40.yaml', 'tasks: {}']]));
    expect(findings.map(({ code }) => code)).toEqual(['tasks-include-not-followed']);
  });
});

describe('the Taskfile from which task starts', () => {
  test('is the first of the names that task knows', () => {
    const result = tasksOf({
      'Taskfile.dist.yaml': 'tasks: { a: echo }',
      'Taskfile.yml': 'tasks: { b: echo }',
    });
    expect(result.tasks.map(({ name }) => name)).toEqual(['b']);
  });

  test('stands in the root, or else in the folders nearest to it', () => {
    const result = tasksOf({
      'infra/Taskfile.yml': 'tasks: { a: echo }',
      'infra/lib/Taskfile.yml': 'tasks: { b: echo }',
    });
    expect(result.tasks.map(({ folder, name }) => [folder, name])).toEqual([['infra', 'a']]);
  });

  test('is read as far as it goes where it is broken', () => {
    const { tasks, findings } = tasksOf({ 'Taskfile.yml': 'tasks:\n  one: echo\n  two: "open\n' });
    expect(tasks.map(({ name }) => name)).toContain('one');
    expect(findings.map(({ code }) => code)).toEqual(['tasks-unreadable']);
  });
});

test('a command that calls task calls the task', () => {
  const result = tasksOf({
    'Taskfile.yml': `tasks:
  default: task --silent build
  build: echo task default
  all: |
    set -e
    if true; then task build && NODE=a task flux:none; fi
`,
  });
  expect(taskNamed(result, 'default').calls.map(({ name }) => name)).toEqual(['build']);
  expect(taskNamed(result, 'build').calls).toEqual([]);
  expect(taskNamed(result, 'all').calls.map(({ name }) => name)).toEqual(['build']);
});
