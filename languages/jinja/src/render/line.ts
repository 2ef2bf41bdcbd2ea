import type { Place } from '../failure.ts';
import type { Template } from '../syntax/template.ts';

/** The line of a place in a template, from 1 on. */
export function lineOf({ source }: Template, { start }: Pick<Place, 'start'>): number {
  return source.text.slice(0, start).split('\n').length;
}
