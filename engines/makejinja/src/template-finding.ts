import type { Requirement, TemplateError } from '@hops/jinja';
import type { MakejinjaFinding } from './code.ts';

/**
 * What is reported for a template's error. A value that is missing from the data is named by its path, with every place
 * in all templates that needs it; where a plugin may add the value or the filter, that is no error.
 */
export function templateFinding(
  error: TemplateError,
  path: string,
  reads: readonly Requirement[],
  plugins: readonly string[],
): MakejinjaFinding {
  const span = error.span ?? { file: path, start: 0, end: 0 };
  if (error.kind !== 'UndefinedError' || error.path.length === 0) {
    const byPlugin = plugins.length > 0 && /^No (?:filter|test) named/.test(error.message);
    const remedy = byPlugin ? ` ${plugins.join(', ')}, which is not run, may add it` : '';
    const message = `${path} cannot be rendered: ${error.kind}: ${error.message}${remedy}`;
    return {
      code: 'makejinja-template-error',
      severity: byPlugin ? 'info' : 'error',
      message,
      span,
      related: [],
    };
  }
  const severity = plugins.length === 0 ? 'error' : 'info';
  const message = missingMessage(error.path.join('.'), plugins);
  return {
    code: 'makejinja-missing-value',
    severity,
    message,
    span,
    related: otherPlaces(error.path, span, reads),
  };
}

function missingMessage(name: string, plugins: readonly string[]): string {
  if (plugins.length === 0)
    return `the template needs ${name}, which the data do not define; add it to a data file`;
  return `the template needs ${name}, which the data do not define; ${plugins.join(', ')}, which is not run, may add it`;
}

function otherPlaces(
  missing: readonly string[],
  span: MakejinjaFinding['span'],
  reads: readonly Requirement[],
): MakejinjaFinding['related'] {
  const others = reads.filter((read) => needs(read.path, missing) && !overlaps(read.span, span));
  return others.map((read) => ({ span: read.span, message: `${read.path.join('.')} is needed here too` }));
}

function needs(path: readonly string[], missing: readonly string[]): boolean {
  return missing.every((step, index) => path[index] === step);
}

function overlaps(a: MakejinjaFinding['span'], b: MakejinjaFinding['span']): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}
