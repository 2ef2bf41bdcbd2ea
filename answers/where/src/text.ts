import type { BuiltObject } from '@hops/flux';
import { nameSpan, placing, type Model } from '@hops/model';
import type { Span } from '@hops/text';
import type { Place } from './answer.ts';

/** A file's text; `undefined` where it has none. */
export function textOfFile(model: Model, file: string): string | undefined {
  return placing(model).text(file);
}

/** Where a span starts. */
export function placeOf(model: Model, span: Span): Place {
  const { file, line } = placing(model).place(span);
  return { file, line };
}

/** The first line that matches, from 1. */
export function lineOf(model: Model, file: string, pattern: RegExp): number | undefined {
  const index = (textOfFile(model, file) ?? '').split('\n').findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : index + 1;
}

/** Where an object's name is written. */
export function objectPlace(model: Model, { node }: BuiltObject): Place {
  return placeOf(model, nameSpan(node));
}
