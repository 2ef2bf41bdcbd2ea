import { describe, expect, it } from 'vitest';
import { configuration, renderIn } from './repository.ts';

describe('what is rendered', () => {
  it('drops the suffix of templates and copies other files as they are', () => {
    const { texts } = renderIn({
      'templates/a/b.yaml.j2': 'x: {{ 1 + 1 }}\n',
      'templates/c.txt': '{{ 1 + 1 }}\n',
    });
    expect(texts).toEqual({ 'a/b.yaml': 'x: 2\n', 'c.txt': '{{ 1 + 1 }}\n' });
  });

  it('leaves out templates that write only white space, unless they are to be kept', () => {
    const contents = { 'templates/macros.j2': '{% macro m() %}m{% endmacro %}\n' };
    expect(renderIn(contents).texts).toEqual({});
    const kept = renderIn({ ...contents, 'makejinja.toml': configuration('keep_empty = true') });
    expect(Object.keys(kept.texts)).toEqual(['macros']);
  });

  it('takes a file from the first input that has it', () => {
    const { texts } = renderIn({
      'makejinja.toml': configuration().replace('["templates"]', '["overrides", "templates"]'),
      'overrides/a.j2': 'override',
      'templates/a.j2': 'template',
    });
    expect(texts).toEqual({ a: 'override' });
  });

  it('leaves out what an exclude pattern matches, yet includes it in others', () => {
    const { texts } = renderIn({
      'makejinja.toml': configuration('exclude_patterns = ["*.partial.j2"]'),
      'templates/deep/head.partial.j2': 'head',
      'templates/a.j2': '{% include "deep/head.partial.j2" %}',
    });
    expect(texts).toEqual({ a: 'head' });
  });

  it('trims blocks and keeps the last line break by default', () => {
    const { texts } = renderIn({
      'templates/a.j2': '{% for i in [1, 2] %}\n  {% if i %}\n- {{ i }}\n  {% endif %}\n{% endfor %}\n',
    });
    expect(texts['a']).toBe('- 1\n- 2\n');
  });
});

describe('data', () => {
  it('replaces top-level values of an earlier file whole', () => {
    const { texts } = renderIn({
      'makejinja.toml': configuration().replace(
        '["config.yaml"]',
        '["config.yaml", "more.toml", "last.json"]',
      ),
      'config.yaml': 'a: {x: 1, y: 2}\nb: on\n',
      'more.toml': '[a]\nx = 3\n',
      'last.json': '{"c": [1.5, null]}',
      'templates/out.j2': '{{ a }} {{ b }} {{ c }}',
    });
    expect(texts['out']).toBe("{'x': 3} True [1.5, None]");
  });

  it('sets data variables last, at paths with dots', () => {
    const { texts } = renderIn({
      'makejinja.toml': configuration('data_vars = { "a.x" = "new" }'),
      'config.yaml': 'a: {x: 1, y: 2}\n',
      'templates/out.j2': '{{ a.x }} {{ a.y }}',
    });
    expect(texts['out']).toBe('new 2');
  });

  it('gives file data to one template', () => {
    const { texts } = renderIn({
      'makejinja.toml': configuration('[makejinja.file_data]', '"a.j2" = ["own.yaml"]'),
      'own.yaml': 'who: a\n',
      'templates/a.j2': '{{ who }}',
      'templates/b.j2': '{{ who | default("nobody") }}',
    });
    expect(texts).toEqual({ a: 'a', b: 'nobody' });
  });
});

describe('findings', () => {
  it('name a missing value where it is needed first', () => {
    const { messages, places } = renderIn({
      'makejinja.toml': configuration('undefined = "strict"'),
      'templates/a.j2': 'first\n{{ network.gateway }}\n',
      'config.yaml': 'network: {}\n',
    });
    expect(places).toEqual(['templates/a.j2:2 makejinja-missing-value']);
    expect(messages).toEqual([
      'the template needs network.gateway, which the data do not define; add it to a data file',
    ]);
  });

  it('name every other place that needs the missing value', () => {
    const { related } = renderIn({
      'makejinja.toml': configuration('undefined = "strict"'),
      'templates/a.j2': '{{ network.gateway }}\n{{ network.gateway }}',
      'templates/b.txt': '{{ network.gateway }}',
      'config.yaml': 'network: {}\n',
    });
    expect(related).toEqual(['templates/a.j2:2 network.gateway is needed here too']);
  });

  it('are no errors where a plugin may add the value', () => {
    const { messages } = renderIn({
      'makejinja.toml': configuration('undefined = "strict"', 'plugins = ["plugin:Plugin"]'),
      'templates/a.j2': '{{ age_key("public") }}',
      'templates/b.j2': '{{ cidr | nthhost(1) }}',
    });
    expect(messages).toContain(
      "templates/b.j2 cannot be rendered: TemplateAssertionError: No filter named 'nthhost'. plugin:Plugin, which is not run, may add it",
    );
    expect(messages).toContain(
      'the template needs age_key, which the data do not define; plugin:Plugin, which is not run, may add it',
    );
  });

  it('name commands and plugins, which are never run', () => {
    const { places } = renderIn({
      'makejinja.toml': configuration('exec_post = ["rm -rf ."]', 'plugins = ["plugin:Plugin"]'),
    });
    expect(places).toEqual(
      [
        'makejinja.toml:6 makejinja-not-run',
        'makejinja.toml:7 makejinja-not-run',
        'makejinja.toml:1 makejinja-missing-input',
      ].toSorted(byLine),
    );
  });

  it('suggest the setting that was meant', () => {
    const { messages } = renderIn({
      'makejinja.toml': configuration('jinja_sufix = ".j2"'),
      'templates/a': '',
    });
    expect(messages).toEqual(['makejinja has no setting jinja_sufix; write jinja_suffix']);
  });

  it.each([
    [
      'a template that is wrong',
      { 'templates/a.j2': '\n{% if %}' },
      'templates/a.j2:2 makejinja-template-error',
    ],
    [
      'data that are no mapping',
      { 'config.yaml': '- a\n', 'templates/a': '' },
      'config.yaml:1 makejinja-invalid-data',
    ],
    [
      'a configuration that is no TOML',
      { 'makejinja.toml': '[makejinja' },
      'makejinja.toml:1 makejinja-invalid-configuration',
    ],
  ])('report %s', (_, contents, place) => {
    expect(renderIn(contents as Record<string, string>).places).toEqual([place]);
  });
});

function byLine(a: string, b: string): number {
  return Number(a.split(/[: ]/)[1]) - Number(b.split(/[: ]/)[1]);
}
