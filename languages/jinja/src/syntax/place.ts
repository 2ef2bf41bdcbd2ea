import type { Span } from '@hops/text';
import type { Place } from '../failure.ts';
import type { Template } from './template.ts';

/** Where a place in a template's text is in its file. */
export function toSource({ source }: Pick<Template, 'source'>, { start, end }: Place): Span {
  return source.span(start, end);
}
