import type { Source } from '@hops/text';
import { Failure } from './failure.ts';
import { requirements, type Requirement } from './syntax/requirements.ts';
import { defaultSyntax, type Syntax } from './syntax/settings.ts';
import { parseSource } from './syntax/template.ts';

/**
 * The paths of the data that a template reads, each with every place, without rendering it. A template that cannot be
 * parsed reads nothing; `render` or `checkTemplate` say why.
 */
export function requirementsOf(source: Source, syntax: Partial<Syntax> = {}): readonly Requirement[] {
  try {
    return requirements(parseSource(source.file, source, { ...defaultSyntax, ...syntax }));
  } catch (error) {
    if (error instanceof Failure || error instanceof RangeError) return [];
    throw error;
  }
}
