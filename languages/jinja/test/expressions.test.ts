import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dict, tuple } from '@hops/jinja';
import { outcome } from './rendering.ts';

describe('values are written as Python writes them', () => {
  it.each([
    ['{{ 1 }} {{ 1.0 }} {{ 1e16 }} {{ 0.00001 }} {{ 1.5e300 * 1e300 }}', '1 1.0 1e+16 1e-05 inf'],
    ['{{ true }} {{ none }} {{ [1, "a", none] }}', "True None [1, 'a', None]"],
    ['{{ {"a": 1, 2: (3,)} }} {{ () }} {{ range(3) }}', "{'a': 1, 2: (3,)} () range(0, 3)"],
    [`{{ ["it's", '"', "a\\nb"] }}`, `["it's", '"', 'a\\nb']`],
  ])('%s', (template, text) => {
    expect(outcome(template)).toBe(text);
  });
});

describe('operators', () => {
  it.each([
    ['{{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 / 2 }} {{ 4 / 2 }}', '3 -4 2 3.5 2.0'],
    ['{{ 2 ** 70 }} {{ 2 ** -1 }} {{ "ab" * 2 }} {{ [1] + [2] }}', '1180591620717411303424 0.5 abab [1, 2]'],
    ['{{ 1 < 2 < 3 }} {{ 1 == 1.0 }} {{ "a" in "abc" }} {{ 3 not in [1, 2] }}', 'True True True True'],
    ['{{ 1 or 2 }} {{ 0 and 2 }} {{ not [] }} {{ "a" ~ 1 ~ none }}', '1 0 True a1None'],
    ['{{ "%s is %05.1f" % ("pi", 3.14159) }}', 'pi is 003.1'],
    ['{{ [0, 1, 2, 3][1:] }} {{ "abc"[::-1] }} {{ [1, 2][-1] }} {{ "abc"[5:] }}', '[1, 2, 3] cba 2 '],
    ['{{ "a" if false }}|{{ "a" if false else "b" }}', '|b'],
    ['{{ 1 + "a" }}', "1: TypeError: unsupported operand type(s) for +: 'int' and 'str'"],
    ['{{ [0] * 10 ** 9 }}', '1: OverflowError: the result is too large'],
    ['{{ 9 ** 999999999 }}', '1: OverflowError: the result is too large'],
    ['{{ 1 // 0 }}', '1: ZeroDivisionError: integer division or modulo by zero'],
  ])('%s', (template, text) => {
    expect(outcome(template)).toBe(text);
  });

  it('keep whole numbers exact: a == (a // b) * b + a % b', () => {
    const nonZero = fc.bigInt().filter((value) => value !== 0n);
    fc.assert(
      fc.property(fc.bigInt(), nonZero, (a, b) => {
        expect(outcome('{{ (a // b) * b + a % b == a }}', { a, b })).toBe('True');
      }),
    );
  });
});

describe('lookups', () => {
  it('find None, which is not undefined', () => {
    const variables = { network: dict([['vlan', null]]) };
    expect(
      outcome(
        '{{ network.vlan }} {{ network.vlan is defined }} {{ network.vlan | default("x") }}',
        variables,
      ),
    ).toBe('None True None');
  });

  it('prefer methods after a dot and items in brackets', () => {
    const variables = { d: dict([['items', 1n]]) };
    expect(outcome('{{ d.items() | list }} {{ d["items"] }}', variables)).toBe("[('items', 1)] 1");
  });

  it.each([
    ['default', '{{ a }}|{{ a is defined }}|{{ a.b }}', "1: UndefinedError: 'a' is undefined"],
    ['default', '{{ a }}|{{ a is defined }}', '|False'],
    ['chainable', '{{ a.b.c | default("x") }}', 'x'],
    ['debug', '{{ a }} {{ t.b }}', "{{ a }} {{ no such element: tuple object['b'] }}"],
    ['strict', '{{ a }}', "1: UndefinedError: 'a' is undefined"],
    ['strict', '{{ a | default("x") }}', 'x'],
  ] as const)('%s: %s', (undefinedKind, template, text) => {
    expect(outcome(template, { t: tuple() }, { undefinedKind })).toBe(text);
  });
});

describe('filters and tests', () => {
  it.each([
    ['{{ ["b", "A"] | sort | join(",") }} {{ [3, 1] | max }} {{ [1, 1] | unique | list }}', 'A,b 3 [1]'],
    ['{{ "a b" | title }} {{ " x " | trim }} {{ "x" | indent(2, true) }}', 'A B x   x'],
    ['{{ "3" | int + 1 }} {{ "x" | int(5) }} {{ "2.5" | float }} {{ 2.5 | round }}', '4 5 2.5 2.0'],
    ['{{ {"b": 1, "a": [none, true]} | tojson }}', '{"a": [null, true], "b": 1}'],
    ['{{ [{"n": 1}, {"n": 2}] | selectattr("n", "gt", 1) | map(attribute="n") | list }}', '[2]'],
    [
      '{{ "<a>" | e }} {{ "a/b c" | urlencode }} {{ 1 is odd }} {{ "A" is upper }}',
      '&lt;a&gt; a/b%20c True True',
    ],
  ])('%s', (template, text) => {
    expect(outcome(template)).toBe(text);
  });

  it('that are unknown are an error, at once unless the place may never be reached', () => {
    expect(outcome('\n{{ 1 | nope }}')).toBe("2: TemplateAssertionError: No filter named 'nope'.");
    expect(outcome('{% if false %}{{ 1 | nope }}{% endif %}ok')).toBe('ok');
  });
});
