import { describe, expect, it } from 'vitest';
import { neededData } from '@hops/makejinja';
import { configuration, filesIn, placeIn } from './repository.ts';

const strict = configuration('undefined = "strict"');

/** What is found, as `severity path file:line …` for missing values and `unread path file:line` for the others. */
function found(contents: Readonly<Record<string, string>>): readonly string[] {
  const all = { 'makejinja.toml': strict, ...contents };
  const { output, findings } = neededData(filesIn(all));
  const missing = output.missing.map(({ path, places, severity }) =>
    [severity, path.join('.'), ...places.map((place) => placeIn(all, place))].join(' '),
  );
  const unread = findings.filter(({ code }) => code === 'makejinja-unread-value');
  return [...missing, ...unread.map(({ message, span }) => `${message} ${placeIn(all, span)}`)];
}

describe('a value is missing', () => {
  it('once, with every template line that needs it', () => {
    const contents = {
      'config.yaml': 'network: {cidr: 10.0.0.0/8}\n',
      'templates/a.j2': '{{ network.gateway }}\n{{ network.cidr }}{{ network.gateway }}',
      'templates/b.j2': '\n{{ network.gateway.split(".")[0] }}',
    };
    expect(found(contents)).toEqual([
      'error network.gateway templates/a.j2:1 templates/a.j2:2 templates/b.j2:2',
    ]);
  });

  it('although another one is missing in the same template, or on the same line', () => {
    const contents = { 'config.yaml': '{}', 'templates/a.j2': '{{ a.x ~ b }}\n{{ c }}' };
    expect(found(contents)).toEqual([
      'error a templates/a.j2:1',
      'error b templates/a.j2:1',
      'error c templates/a.j2:2',
    ]);
  });

  it('in an item of a list, by its place in the data', () => {
    const contents = {
      'config.yaml': 'nodes: [{name: anvil, mac: a}, {name: bellows}]\n',
      'templates/a.j2': '{% for node in nodes %}\n{{ node.name }}\n{{ node.mac }}\n{% endfor %}',
    };
    expect(found(contents)).toEqual(['error nodes.1.mac templates/a.j2:3']);
  });

  it('not where the template copes without it', () => {
    const contents = {
      'config.yaml': 'a: 1\n',
      'templates/a.j2': '{{ a }}{{ b | default("x") }}{% if c is defined %}{{ c }}{% endif %}',
    };
    expect(found(contents)).toEqual([]);
  });

  it('not in a branch that is not taken', () => {
    const contents = {
      'config.yaml': 'bgp: {enabled: false}\n',
      'templates/a.j2': '{% if bgp.enabled %}{{ bgp.router }}{% endif %}',
    };
    expect(found(contents)).toEqual([]);
  });

  it('not because of another one, from which a template makes it', () => {
    const contents = {
      'config.yaml': '{}',
      'templates/a.j2': '{% set host = node.name %}{{ host }}',
    };
    expect(found(contents)).toEqual(['error node templates/a.j2:1']);
  });

  it('as a warning where makejinja writes nothing for it, unless it is asked for', () => {
    const contents = {
      'makejinja.toml': configuration('undefined = "chainable"'),
      'config.yaml': '{}',
      'templates/a.j2': '{{ a.b.c }}{% if d.e %}{{ d.e }}{% endif %}',
    };
    expect(found(contents)).toEqual(['warning a templates/a.j2:1']);
  });
});

describe('the remedy for a missing value', () => {
  const remedyFor = (contents: Readonly<Record<string, string>>) =>
    neededData(filesIn({ 'makejinja.toml': strict, ...contents })).findings.map(({ message }) => message);

  it('is the key that was meant', () => {
    const contents = { 'config.yaml': 'a: {plx: 1}\n', 'templates/a.j2': '{{ a.plex }}{{ a.plx }}' };
    expect(remedyFor(contents)).toEqual([
      'the templates need a.plex, which the data do not define. Did you mean a.plx? Else add it to config.yaml.',
    ]);
  });

  it('is the file to add it to', () => {
    const contents = { 'config.yaml': '{}', 'templates/a.j2': '{{ domain }}' };
    expect(remedyFor(contents)).toEqual([
      'the templates need domain, which the data do not define. Add it to config.yaml.',
    ]);
  });
});

describe('a key that no template reads', () => {
  it('is named where it stands, the outermost only', () => {
    const contents = {
      'config.yaml': 'network:\n  cidr: 1\n  old: {a: 1, b: 2}\nnodes: [{name: x}]\nspare: 1\n',
      'templates/a.j2': '{{ network.cidr }}{% for node in nodes %}{{ node.name }}{% endfor %}',
    };
    expect(found(contents)).toEqual([
      'no template reads network.old config.yaml:3',
      'no template reads spare config.yaml:5',
    ]);
  });

  it('is none that an included template reads', () => {
    const contents = {
      'makejinja.toml': `${strict}exclude_patterns = ["*.partial.j2"]\n`,
      'config.yaml': 'a: 1\n',
      'templates/a.j2': '{% include "b.partial.j2" %}',
      'templates/b.partial.j2': '{{ a }}',
    };
    expect(found(contents)).toEqual([]);
  });
});

it('reads the data files that it is given instead', () => {
  const contents = {
    'makejinja.toml': strict,
    'config.yaml': '{}',
    'sample.yaml': 'a: 1\n',
    'templates/a.j2': '{{ a }}',
  };
  expect(neededData(filesIn(contents), { data: ['sample.yaml'] }).findings).toEqual([]);
  expect(neededData(filesIn(contents)).output.missing).toHaveLength(1);
});
