import { Failure } from '../failure.ts';
import type { Statement } from '../syntax/statement.ts';
import { runBlock } from './block.ts';
import { compileExpression } from './compile-expression.ts';
import { compileBody } from './compile-statement.ts';
import type { Compilation, Run } from './compiled.ts';
import { rootFrame } from './frame.ts';
import { loadTemplate } from './load-template.ts';

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

/** Compiles a block and the place where it is written, unless a child's block replaces it. */
export function compileBlock({ name, scoped, required, body }: Of<'block'>, compilation: Compilation): Run {
  compilation.blocks.set(name, compileBody(body, { ...compilation, conditional: false }));
  return (frame, out) => {
    const { context } = frame;
    if (frame.top && context.extending !== undefined) return undefined;
    if (required && context.blocks.get(name)!.length <= 1) {
      throw new Failure('TemplateRuntimeError', `Required block '${name}' not found`);
    }
    const outer = scoped ? frame : { ...rootFrame(context), escape: frame.escape };
    runBlock(name, 0, outer, out);
    return undefined;
  };
}

/** Compiles `extends`: from there on, only what the template sets and its blocks count. */
export function compileExtends({ template }: Of<'extends'>, compilation: Compilation): Run {
  const evaluate = compileExpression(template, compilation);
  return (frame, out) => {
    if (frame.context.extending !== undefined) {
      throw new Failure('TemplateRuntimeError', 'extended multiple times');
    }
    const compiled = loadTemplate(frame.environment, evaluate(frame));
    frame.context.extending = { compiled, written: out.length };
    return undefined;
  };
}
