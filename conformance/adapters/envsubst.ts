import {
  evaluate,
  parseTemplate,
  type Argument,
  type Evaluation,
  type Literal,
  type Part,
  type Reference,
} from '@hops/envsubst';
import { difference, scoreRows, type Row, type Score } from './score.ts';

interface EvaluationCase {
  readonly params: Readonly<Record<string, string>>;
  readonly input: string;
  readonly output: string;
  readonly wantErr?: { readonly $go: string } | null;
}

interface ParseCase {
  readonly Text: string;
  readonly Node: unknown;
}

interface Table<Case> {
  readonly source: string;
  readonly cases: readonly Case[];
}

/** The suites of fluxcd/pkg/envsubst (evaluation, parsing) and of drone/envsubst, from which it was forked. */
export function envsubst(read: (path: string) => string): Score {
  const table = <Case>(name: string) => JSON.parse(read(`flux/${name}.json`)) as readonly Table<Case>[];
  return scoreRows([
    ...table<EvaluationCase>('envsubst-eval').flatMap(evaluationRows),
    ...table<ParseCase>('envsubst-parse').flatMap(parseRows),
    ...table<EvaluationCase>('drone-envsubst').flatMap(evaluationRows),
  ]);
}

function evaluationRows({ source, cases }: Table<EvaluationCase>): Row[] {
  const strict = source.endsWith('Strict');
  return cases.map((row) => ({ name: `${source} ${row.input}`, check: () => checkEvaluation(row, strict) }));
}

function checkEvaluation({ params, input, output, wantErr }: EvaluationCase, strict: boolean) {
  const result = evaluate(parseTemplate(input), (name) => params[name], { strict });
  return difference(outcomeOf(result), wantErr ? [wantErr.$go] : output);
}

function outcomeOf(result: Evaluation): string | string[] {
  if (result.ok) return result.text;
  return result.errors.map((error) => (error.kind === 'missing' ? 'errVarNotSet' : error.kind));
}

function parseRows({ source, cases }: Table<ParseCase>): Row[] {
  return cases.map(({ Text, Node }) => ({
    name: `${source} ${Text}`,
    check: () => difference(listOf(nodesOf(parseTemplate(Text).parts)), dropEmptyArgs(Node)),
  }));
}

type GoNode = Readonly<Record<string, unknown>>;

/** Upstream's parse tree: escapes belong to the text around them. */
function nodesOf(parts: readonly Part[]): GoNode[] {
  const nodes: GoNode[] = [];
  for (const part of parts) {
    if (part.kind === 'malformed') nodes.push({ $type: 'error', reason: part.reason });
    else if (part.kind === 'reference') nodes.push(functionNode(part));
    else appendText(nodes, part);
  }
  return nodes;
}

function appendText(nodes: GoNode[], { text }: Literal): void {
  const last = nodes.at(-1);
  if (last?.['$type'] === 'TextNode') nodes.splice(-1, 1, textNode(`${String(last['Value'])}${text}`));
  else nodes.push(textNode(text));
}

function textNode(text: string): GoNode {
  return { $type: 'TextNode', Value: text };
}

function functionNode({ name, operator, args }: Reference): GoNode {
  const node = { $type: 'FuncNode', Param: name };
  if (operator === undefined) return node;
  const Name = operator === 'length' ? '#' : operator;
  return args.length === 0 ? { ...node, Name } : { ...node, Name, Args: args.flatMap(argumentNodes) };
}

function argumentNodes({ parts }: Argument): GoNode[] {
  return nodesOf(parts);
}

/** Upstream links a list's first node with the list of the others. */
function listOf([first, ...others]: readonly GoNode[]): GoNode | undefined {
  return others.length === 0 ? first : { $type: 'ListNode', Nodes: [first, listOf(others)] };
}

/** The table writes arguments that are none as null or not at all. */
function dropEmptyArgs(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node), (key, value: unknown) =>
    key === 'Args' && value === null ? undefined : value,
  );
}
