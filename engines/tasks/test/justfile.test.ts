import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskNamed, tasksOf } from './files.ts';

describe('a recipe of a justfile', () => {
  const result = tasksOf({
    justfile: `#!/usr/bin/env just --justfile
# settings and assignments are no recipes
set shell := ['bash', '-euo', 'pipefail', '-c']
set quiet
set lists
export KUBECONFIG := justfile_dir() / 'kubeconfig' # where it is
image := if os() == "macos" {
  'a:b'
} else { 'c:d' }
double(x) := x + x
alias b := build

# Not the last line.
# Build one app
build app='all: of them' $NAMESPACE="default" *flags: (render app) && report
    flux build {{ app }} \\
        {{ flags }}

    echo "# no comment"

# kept for later

@list +nodes:
\ttalosctl get --nodes {{ nodes }}
[doc('Apply a machine configuration')]
[group: 'talos', confirm("Sure? [y/N]")]
apply-node node mode=(image + ')'):
    #!/usr/bin/env bash
    just build "$1"

# Said by a comment
[doc]
render app: report
report:
_hidden:
[private]
log lvl msg:
[arg('force', long, flag, help='apply at once')]
sync force kind:
`,
  });

  test('has a comment, or the attribute doc, that says what it is for', () => {
    expect(taskNamed(result, 'build').description).toBe('Build one app');
    expect(taskNamed(result, 'apply-node').description).toBe('Apply a machine configuration');
    expect(taskNamed(result, 'list').description).toBeUndefined();
    expect(taskNamed(result, 'render').description).toBeUndefined();
  });

  test('asks for its parameters without a default', () => {
    expect(taskNamed(result, 'build').requires).toEqual([]);
    expect(taskNamed(result, 'list').requires).toEqual(['nodes']);
    expect(taskNamed(result, 'apply-node').requires).toEqual(['node']);
    expect(taskNamed(result, 'sync').requires).toEqual(['kind']);
  });

  test('calls its dependencies, before and after it, and recipes in its lines', () => {
    expect(taskNamed(result, 'build').calls.map(({ name }) => name)).toEqual(['render', 'report']);
    expect(taskNamed(result, 'apply-node').calls.map(({ name }) => name)).toEqual(['build']);
  });

  test('runs the lines of its body', () => {
    const { commands } = taskNamed(result, 'build');
    expect(commands.map(({ text }) => text)).toEqual([
      'flux build {{ app }} \\',
      '    {{ flags }}',
      'echo "# no comment"',
    ]);
    expect(taskNamed(result, 'list').commands.map(({ text }) => text)).toEqual([
      'talosctl get --nodes {{ nodes }}',
    ]);
  });

  test('is private by its name or an attribute', () => {
    expect(result.tasks.filter(({ isInternal }) => isInternal).map(({ name }) => name)).toEqual([
      '_hidden',
      'log',
    ]);
  });

  test('may have an alias', () => {
    expect(taskNamed(result, 'build').aliases).toEqual(['b']);
  });

  test('and nothing else is one', () => {
    expect(result.tasks.map(({ name }) => name)).toEqual([
      'build',
      'list',
      'apply-node',
      'render',
      'report',
      '_hidden',
      'log',
      'sync',
    ]);
    expect(result.findings).toEqual([]);
  });
});

describe('a module', () => {
  test("stands before its recipes' names; a call without one runs the first", () => {
    const result = tasksOf({
      '.justfile': "mod talos 'kubernetes/talos'\nmod? absent\nmod flux\n",
      'kubernetes/talos/mod.just': 'default: generate\ngenerate:\n  talhelper genconfig\n',
      'flux.just': 'set default-list\n[private]\nget: (apply "a") tools::check\napply what:\nmod tools\n',
      'tools/Justfile': 'check:\n',
    });
    expect(result.tasks.map(({ name }) => name)).toEqual([
      'flux get',
      'flux apply',
      'talos default',
      'talos generate',
      'flux tools check',
    ]);
    expect(taskNamed(result, 'talos default').aliases).toEqual(['talos']);
    expect(taskNamed(result, 'talos default').calls[0]?.name).toBe('talos generate');
    expect(taskNamed(result, 'flux get').calls.map(({ name }) => name)).toEqual([
      'flux apply',
      'flux tools check',
    ]);
    expect(result.findings).toEqual([]);
  });

  test('without a file is a warning', () => {
    const { findings } = tasksOf({ justfile: "mod talos 'none'\nimport? 'absent.just'\n" });
    expect(findings.map(({ message }) => message)).toEqual([
      'The justfile of module talos does not exist: just refuses every call. Add it, correct the path, or put ? behind the keyword.',
    ]);
  });

  test('in itself is a cycle', () => {
    const { findings } = tasksOf({ justfile: "mod a 'a.just'\n", 'a.just': "import 'justfile'\n" });
    expect(findings.map(({ code }) => code)).toEqual(['tasks-include-cycle']);
  });
});

test('an import adds recipes, but for those that the file has itself', () => {
  const result = tasksOf({
    Justfile: "import 'lib/common.just'\nlint:\n  one\n",
    'lib/common.just': 'lint:\n  two\nfmt:\n',
  });
  expect(result.tasks.map(({ name, span }) => [name, span.file])).toEqual([
    ['lint', 'Justfile'],
    ['fmt', 'lib/common.just'],
  ]);
});

test('a line that is nothing of just is left out, and said', () => {
  const { tasks, findings } = tasksOf({ justfile: 'one:\n  echo\n] what\ntwo:\n' });
  expect(tasks.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(findings.map(({ code }) => code)).toEqual(['tasks-syntax']);
});

test('whatever the text is, each recipe found stands in it by its name', () => {
  const words = [
    'a',
    'b-c',
    ' ',
    '\n',
    '\r\n',
    '  ',
    ':',
    ':=',
    '(',
    ')',
    '[',
    ']',
    '{',
    '"',
    "'",
    "'''",
    '`',
    '\\',
    '#',
    '=',
  ];
  const word = fc.constantFrom(
    ...words,
    'mod',
    'import',
    'set',
    'alias',
    '*',
    '+',
    '$',
    '&&',
    '::',
    ',',
    '@',
    '?',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { tasks } = tasksOf({ justfile: text });
      expect(tasks.map(({ span }) => text.slice(span.start, span.end))).toEqual(
        tasks.map(({ name }) => name),
      );
    }),
    { numRuns: 2000 },
  );
});
