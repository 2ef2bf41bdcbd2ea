import { Failure } from '../failure.ts';
import type { Statement } from '../syntax/statement.ts';
import { undefinedBecause } from '../value/undefined.ts';
import { firstGiven, type Instance } from '../value/value.ts';
import { captured } from './capture.ts';
import { compileExpression } from './compile-expression.ts';
import type { Compilation, Compiled, Run } from './compiled.ts';
import { assign, createContext, find, type Context, type Frame } from './frame.ts';
import { lineOf } from './line.ts';
import { loadTemplate } from './load-template.ts';
import { runTemplate } from './run-template.ts';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

/** Compiles `include`: the template is run with the variables that are seen here, or with globals only. */
export function compileInclude(statement: Of<'include'>, compilation: Compilation): Run {
  const template = compileExpression(statement.template, compilation);
  return (frame, out) => {
    const compiled = orMissing(statement.ignoreMissing, () =>
      loadTemplate(frame.environment, template(frame)),
    );
    if (compiled === undefined) return undefined;
    const text: string[] = [];
    runTemplate(compiled, contextFor(frame, statement.withContext), text);
    out.push(text.join(''));
    return undefined;
  };
}

function orMissing(ignoreMissing: boolean, load: () => Compiled): Compiled | undefined {
  try {
    return load();
  } catch (error) {
    const missing = error instanceof Failure && /^Templates?NotFound$/.test(error.kind);
    if (ignoreMissing && missing) return undefined;
    throw error;
  }
}

function contextFor(frame: Frame, withContext: boolean): Context {
  const { environment } = frame;
  const given = withContext
    ? (name: string) => (name === 'self' ? undefined : find(frame, name))
    : (name: string) => environment.globals.get(name);
  return createContext(environment, given);
}

/** Compiles `import … as name`. */
export function compileImport(statement: Of<'import'>, compilation: Compilation): Run {
  const template = compileExpression(statement.template, compilation);
  const { name, withContext } = statement;
  return (frame) => {
    const compiled = loadTemplate(frame.environment, template(frame));
    setImported(frame, name, moduleOf(compiled, contextFor(frame, withContext)));
    return undefined;
  };
}

/** Compiles `from … import names`. */
export function compileFromImport(statement: Of<'from import'>, compilation: Compilation): Run {
  const template = compileExpression(statement.template, compilation);
  const importer = compilation.template;
  const place = `imported on line ${lineOf(importer, statement)}${importer.name === '' ? '' : ` in '${importer.name}'`}`;
  return (frame) => {
    const compiled = loadTemplate(frame.environment, template(frame));
    const imported = moduleOf(compiled, contextFor(frame, statement.withContext));
    for (const { name, alias } of statement.names) {
      const message = `the template '${compiled.template.name}' (${place}) does not export the requested name '${name}'`;
      const missing = undefinedBecause(frame.environment.undefinedKind, message);
      setImported(frame, alias, firstGiven(imported.attribute(name), missing));
    }
    return undefined;
  };
}

/** What is imported is not exported again. */
function setImported(frame: Frame, name: string, value: Parameters<typeof assign>[2]): void {
  assign(frame, name, value);
  if (frame.parent === undefined) frame.context.exported.delete(name);
}

/** A template's exported variables; printed, it is what the template writes. */
function moduleOf(compiled: Compiled, context: Context): Instance {
  const text: string[] = [];
  const frame = runTemplate(compiled, context, text);
  return {
    type: 'instance',
    className: 'jinja2.environment.TemplateModule',
    attribute: (name) => (context.exported.has(name) ? context.variables.get(name) : undefined),
    print: () => captured(text.join(''), frame),
  };
}
