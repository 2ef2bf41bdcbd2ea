import { isWithin, resolvePath, suggest, type Finding } from '@hops/text';
import type { MarkdownDocument } from '../markdown/document.ts';
import { missing, proven, unread, type Claim, type Verdict } from './claim.ts';
import type { Known } from './known.ts';

/** What the rules of a check find: those of one code; `undefined` where no rule has it. */
export interface Rules {
  readonly codes: readonly string[];
  readonly findingsOf: (code: string) => readonly Finding[];
}

const form = /(?<![\w-])(?:check|exists|count):\s+[^`|;]+/g;

/**
 * The claims that check themselves, in the tables of evidence: `check: CODE [in PATH]` holds where the rule finds
 * nothing, `exists: Kind/[namespace/]name` where Flux applies it, `count: NOUN = 3` (or `>=`, `<=`, `>`, `<`) where there
 * are so many.
 */
export function assertionClaims({ tables, source }: MarkdownDocument, known: Known): Claim[] {
  const evidence = tables.filter(({ header }) => header.some(({ text }) => /^confidence$/i.test(text)));
  return evidence.flatMap(({ header, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell, column) =>
        /^claim$/i.test(header[column]?.text ?? '')
          ? []
          : Array.from(cell.text.matchAll(form), ({ 0: found, index }) => {
              const text = found.trim();
              const start = cell.start + index;
              const verdict = judgeAssertion(text, known);
              return {
                kind: 'assertion' as const,
                text,
                span: source.span(start, start + text.length),
                verdict,
              };
            }),
      ),
    ),
  );
}

function judgeAssertion(text: string, known: Known): Verdict {
  const [, kind, said = ''] = /^(\w+):\s+(.*)$/.exec(text) ?? [];
  if (kind === 'check') return judgeRule(said, known);
  return kind === 'exists' ? judgeObject(said, known) : judgeCount(said, known);
}

function judgeRule(said: string, { rules }: Known): Verdict {
  const [, code = '', folder = ''] = /^([\w-]+)(?:\s+in\s+(\S+))?$/.exec(said) ?? [];
  if (rules === undefined) return unread;
  if (!rules.codes.includes(code))
    return wrong(`No check finds ${code || said}.`, suggest(code, rules.codes));
  const path = resolvePath('', folder) ?? '';
  const found = rules.findingsOf(code).filter(({ span }) => isWithin(span.file, path));
  return found.length === 0
    ? proven
    : wrong(`\`hops check --rule ${code}\` finds it in ${found[0]!.span.file}.`);
}

function judgeObject(said: string, { facts: { model } }: Known): Verdict {
  const [kind, ...names] = said.split('/');
  const [namespace, name] = names.length === 2 ? names : [undefined, names[0]];
  const objects = model.clusters.flatMap((cluster) => cluster.objects);
  const found = objects.some(
    ({ id }) =>
      id.kind === kind && id.name === name && (namespace === undefined || id.namespace === namespace),
  );
  if (found) return proven;
  const alike = objects
    .filter(({ id }) => id.kind === kind)
    .map(({ id }) => `${id.kind}/${id.namespace}/${id.name}`);
  return wrong(`Flux applies no ${said}.`, suggest(said, alike));
}

const comparisons: Readonly<Record<string, (actual: number, said: number) => boolean>> = {
  '=': (actual, said) => actual === said,
  '>=': (actual, said) => actual >= said,
  '<=': (actual, said) => actual <= said,
  '>': (actual, said) => actual > said,
  '<': (actual, said) => actual < said,
};

function judgeCount(said: string, { counts }: Known): Verdict {
  const [, noun = '', comparison = '', number] = /^([\w ]+?)\s*(>=|<=|[=<>])\s*(\d+)$/.exec(said) ?? [];
  const holds = comparisons[comparison];
  if (holds === undefined) return wrong(`“${said}” compares nothing: write count: HelmRelease = 3.`);
  const actual = counts(noun);
  const numbers = actual.length === 0 ? [0] : actual;
  if (numbers.some((each) => holds(each, Number(number)))) return proven;
  return wrong(`${noun}: the repository has ${numbers.join(' or ')}, not ${comparison} ${number}.`);
}

function wrong(what: string, nearest?: string): Verdict {
  return missing('docs-assertion', { what, nearest, remedy: 'Correct the claim, or what it claims.' });
}
