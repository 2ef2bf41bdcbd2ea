import { expect, it } from 'vitest';
import { requirementsOf } from '@hops/jinja';
import { fileSource } from '@hops/text';

function reads(text: string): string[] {
  return requirementsOf(fileSource('a.j2', text)).map(
    ({ path, span }) => `${path.join('.')} ${text.slice(span.start, span.end)}`,
  );
}

it('names each path where it is read', () => {
  expect(reads('{{ network.gateway }}\r\n{{ nodes[0]["name"] | default(name) }}')).toEqual([
    'network.gateway network.gateway',
    'nodes.0.name nodes[0]["name"]',
    'name name',
  ]);
});

it('leaves out what the template sets itself', () => {
  const text =
    '{% set a = b %}{{ a.x }}{% for n in nodes %}{{ n.name }}{{ loop.index }}{% endfor %}{% macro m(p) %}{{ p }}{% endmacro %}{{ m(c) }}';
  expect(reads(text)).toEqual(['b b', 'nodes nodes', 'c c']);
});

it('ends a path at a method and at what is computed', () => {
  expect(reads('{{ network.cidr.split("/")[1] }}{{ nodes[index].name }}')).toEqual([
    'network.cidr network.cidr',
    'nodes nodes',
    'index index',
  ]);
});

it('says where the template copes with a value that is missing', () => {
  const text =
    '{{ a | default(b) }}{% if c and c.x %}{{ c.y }}{{ d }}{% endif %}{{ e.x if e is defined else f }}{% if g == 1 %}{% endif %}';
  const found = requirementsOf(fileSource('a.j2', text));
  const needed = found.filter(({ optional }) => !optional).map(({ path }) => path.join('.'));
  expect(needed).toEqual(['b', 'd', 'f', 'g']);
  expect(found.map(({ path }) => path.join('.'))).toEqual([
    'a',
    'b',
    'c',
    'c.x',
    'c.y',
    'd',
    'e',
    'e.x',
    'f',
    'g',
  ]);
});

it('reads nothing of a template that cannot be parsed', () => {
  expect(reads('{% if %}{{ a }}')).toEqual([]);
});
