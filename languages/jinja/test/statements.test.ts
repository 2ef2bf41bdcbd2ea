import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcome } from './rendering.ts';

describe('statements', () => {
  it.each([
    ['{% for x in [1, 2] %}{{ loop.index }}/{{ loop.length }} {% else %}none{% endfor %}', '1/2 2/2 '],
    ['{% for x in [] %}x{% else %}none{% endfor %}', 'none'],
    ['{% for x in range(9) if x is odd %}{% if x > 5 %}{% break %}{% endif %}{{ x }}{% endfor %}', '135'],
    ['{% for x in [1, [2, [3]]] recursive %}{{ loop(x) if x is iterable else x }}{% endfor %}', '123'],
    [
      '{% set ns = namespace(n=0) %}{% for x in [1, 2] %}{% set ns.n = ns.n + x %}{% endfor %}{{ ns.n }}',
      '3',
    ],
    ['{% set x = 1 %}{% for y in [1] %}{% set x = 2 %}{% endfor %}{{ x }}', '1'],
    ['{% set x | upper %}a{{ 1 }}{% endset %}{{ x }}', 'A1'],
    [
      '{% macro m(a, b=2) %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, 3, c=4) }}',
      "12(3,){'c': 4}",
    ],
    ['{% macro m() %}<{{ caller(1) }}>{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}', '<1>'],
    [
      '{% filter upper %}a{% endfilter %}{% with a = 1 %}{{ a }}{% endwith %}{% raw %}{{ x }}{% endraw %}',
      'A1{{ x }}',
    ],
    ['{% autoescape true %}{{ "<" }}{{ "<" | safe }}{% endautoescape %}{{ "<" }}', '&lt;<<'],
  ])('%s', (template, text) => {
    expect(outcome(template)).toBe(text);
  });

  it('inherit blocks', () => {
    const main = '{% extends "base" %}lost{% block a %}[{{ super() }}]{% endblock %}';
    expect(outcome({ main, base: '<{% block a %}a{% endblock %}{{ self.a() }}>' })).toBe('<[a][a]>');
  });

  it('include with the variables that are seen, and import without them', () => {
    const part = '{% macro m() %}{{ x }}{% endmacro %}{{ x }}';
    const main =
      '{% set x = 1 %}{% include "part" %}{% from "part" import m %}{{ m() }}{% include "no" ignore missing %}';
    expect(outcome({ main, part })).toBe('1');
  });
});

describe('white space', () => {
  const syntax = { trimBlocks: true, lstripBlocks: true };

  it.each([
    ['a\n  {%- if true -%}\n  b\n  {%- endif %}\nc\n', {}, 'ab\nc'],
    ['  {% if true %}\n  b\n  {% endif %}\n', syntax, '  b\n'],
    ['  {%+ if true +%}\n  b\n  {% endif %}\n', syntax, '  \n  b\n'],
    ['a\r\nb\n', { keepTrailingNewline: true }, 'a\nb\n'],
    [
      '# x\n#| a comment #|\n#{ 1 }#',
      { ...syntax, commentStart: '#|', commentEnd: '#|', variableStart: '#{', variableEnd: '}#' },
      '# x\n1',
    ],
    [
      '% for i in [1, 2]:\n{{ i }}\n% endfor\n## gone',
      { lineStatementPrefix: '%', lineCommentPrefix: '##' },
      '1\n2\n',
    ],
  ])('%j', (template, settings, text) => {
    expect(outcome(template, {}, { syntax: settings })).toBe(text);
  });
});

describe('errors', () => {
  it.each([
    ['\n{% for x in %}', "2: TemplateSyntaxError: Expected an expression, got 'end of statement block'"],
    [
      '{% if a %}',
      "1: TemplateSyntaxError: Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.",
    ],
    ['a\n\n{{ (1 }}', "3: TemplateSyntaxError: unexpected '}', expected ')'"],
    ['{% include "nothing" %}', '1: TemplateNotFound: nothing'],
    [
      '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}',
      'undefined: TemplateRuntimeError: maximum recursion depth exceeded',
    ],
  ])('%j', (template, text) => {
    expect(outcome(template)).toBe(text);
  });

  it('are data, whatever the template', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      'if ',
      'for ',
      'x',
      ' in ',
      'endif',
      '|',
      '(',
      ')',
      '"',
      '-',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        expect(typeof outcome(parts.join(''))).toBe('string');
      }),
    );
  });
});
