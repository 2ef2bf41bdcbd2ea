import type { MarkdownDocument, Part } from '../markdown/document.ts';
import { sectionsIn } from '../markdown/markers.ts';
import { missing, proven, unread, type Claim, type Verdict } from './claim.ts';
import { nouns } from './counts.ts';
import type { Known } from './known.ts';

const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** How exact a number is meant. */
type Sense = 'exactly' | 'at least' | 'more than' | 'about' | 'at most' | 'less than';

const senses: Readonly<Record<string, Sense>> = {
  over: 'more than',
  'more than': 'more than',
  'at least': 'at least',
  about: 'about',
  around: 'about',
  roughly: 'about',
  nearly: 'about',
  almost: 'about',
  some: 'about',
  '~': 'about',
  '≈': 'about',
  'up to': 'at most',
  'at most': 'at most',
  'fewer than': 'less than',
  'less than': 'less than',
  under: 'less than',
};

const senseForm = `(?:(?<sense>${Object.keys(senses).join('|')})\\s*)?`;
const numberForm = `(?<number>\\d{1,3}(?:[,’']\\d{3})+|\\d+|${words.join('|')})`;
const nounForm = `(?:(?:Talos|Kubernetes|Flux) )?(?<noun>(?:${nouns.join('|')})(?:es|s)?|(?:[A-Z][a-z\\d]+){2,}|Kustomizations?)`;

/** `46 HelmReleases`, `**40+** apps`, `all five nodes`, `about a dozen` not: a number and what it counts. */
const phrase = new RegExp(
  `(?<![\\w.,:/$#-])(?<scope>all(?: of)?(?: the)? |(?:\\d+|${words.join('|')}) of (?:the |all )?)?(?:\\*\\*)?${senseForm}(?:\\*\\*)?${numberForm}(?<plus>\\+)?(?:\\*\\*)?\\s+${nounForm}(?![\\w-])(?<total> in (?:total|all)\\b| altogether\\b)?`,
  'g',
);

/** What a document counts: numbers before what they count, in its sentences and the cells of its tables. */
export function numberClaims(document: MarkdownDocument, known: Known): Claim[] {
  const text = proseOf(document);
  return [...inSentences(text, document, known), ...inRows(document, known)].filter(
    ({ verdict }) => verdict !== unread,
  );
}

function inSentences(text: string, { source }: MarkdownDocument, known: Known): Claim[] {
  return [...text.matchAll(phrase)].flatMap(({ 0: found, index, groups = {} }) => {
    const { scope, plus, total } = groups;
    const { noun: counted, isPlural } = nounOf(groups['noun']!);
    const said: Said = {
      count: countOf(groups['number']!),
      sense: plus === undefined ? (senses[groups['sense'] ?? ''] ?? 'exactly') : 'at least',
      noun: counted,
      isWhole: scope !== undefined || total !== undefined,
    };
    if ((said.count > 1 && !isPlural) || !isOfCluster(said.noun, lineAt(text, index))) return [];
    const span = source.span(index, index + found.length);
    return [{ kind: 'number' as const, text: found, span, verdict: judgeNumber(said, known) }];
  });
}

/** What is counted elsewhere too, in a chart or a diagram, and what its line must speak of to mean the cluster's. */
const ambiguous: Readonly<Record<string, RegExp>> = {
  node: /Talos|Kubernetes|\bclusters?\b|control plane|workers?\b|controllers?\b|etcd/i,
  controller: /Talos|control plane|\bnodes?\b|\bworkers?\b|etcd/i,
  worker: /Talos|control plane|\bnodes?\b|\bcontrollers?\b/i,
  task: /Taskfile|go-task|`task /,
  recipe: /justfile|`just /,
};

function isOfCluster(noun: string, line: string): boolean {
  return ambiguous[noun]?.test(line.replace(new RegExp(`\\b${noun}s?\\b`, 'g'), '')) ?? true;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end === -1 ? undefined : end);
}

/** A row such as `| HelmReleases | 46 |` counts all of them. */
function inRows({ tables, source }: MarkdownDocument, known: Known): Claim[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells: [first, second] }) => {
      const { noun: named } = rowTitle.exec(first?.text ?? '')?.groups ?? {};
      const [, count, plus] = /^(\d+)(\+)?$/.exec(second?.text ?? '') ?? [];
      if (named === undefined || count === undefined || second === undefined) return [];
      const sense = plus === undefined ? 'exactly' : 'at least';
      const said: Said = { count: Number(count), sense, noun: nounOf(named).noun, isWhole: true };
      const span = source.span(second.start, second.end);
      return [{ kind: 'number' as const, text: second.text, span, verdict: judgeNumber(said, known) }];
    }),
  );
}

const rowTitle = new RegExp(`^(?:\\*\\*)?${nounForm}(?:\\*\\*)?$`, 'i');

/** A number and what it counts. */
interface Said {
  readonly count: number;
  readonly sense: Sense;
  readonly noun: string;
  /** Whether it is said that these are all of them. */
  readonly isWhole: boolean;
}

/**
 * A number that may count a part only is refuted where there are not so many, or where it is so near to all of them that
 * it was all of them once.
 */
function judgeNumber(said: Said, { counts, hasClusters }: Known): Verdict {
  const actual = counts(said.noun);
  if (actual.length === 0 || !hasClusters) return unread;
  if (actual.some((count) => holds(said, count))) return proven;
  const all = Math.max(...actual);
  const isStale = said.count >= fewest && said.count >= all * nearAll;
  const isPart = /^(?:exactly|about)$/.test(said.sense) && !said.isWhole && said.count <= all && !isStale;
  if (isPart || said.sense === 'at most' || said.sense === 'less than') return unread;
  return missing('docs-number', {
    what: `${said.noun[0]!.toUpperCase()}${said.noun.slice(1)}: the repository has ${actual.toSorted((one, other) => one - other).join(' or ')}, not ${said.sense === 'exactly' ? '' : `${said.sense} `}${said.count}.`,
    remedy: 'Correct the number, or leave it out.',
  });
}

const fewest = 10;
const nearAll = 0.85;
const tolerance = 0.15;

function holds({ count, sense }: Said, actual: number): boolean {
  if (sense === 'at least') return actual >= count;
  if (sense === 'more than') return actual > count;
  if (sense === 'at most') return actual <= count;
  if (sense === 'less than') return actual < count;
  return Math.abs(actual - count) <= (sense === 'about' ? count * tolerance : 0);
}

/** A noun in the singular; that of a kind as kinds are written. */
function nounOf(written: string): { readonly noun: string; readonly isPlural: boolean } {
  const isPlural = /[^s]s$/.test(written);
  const singular = isPlural ? written.replace(/(?<=ss)es$|s$/, '') : written;
  const isKind = /[A-Z]/.test(singular.slice(1)) || singular === 'Kustomization';
  return { noun: isKind ? singular : singular.toLowerCase(), isPlural };
}

function countOf(written: string): number {
  const word = words.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replaceAll(/\D/g, '')) : word + 1;
}

/** The text without code, comments and what is generated, which is compared as a whole; the offsets stay. */
function proseOf({ source, fences, codeSpans }: MarkdownDocument): string {
  const comments = Array.from(source.text.matchAll(/<!--[^]*?-->/g), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const silent: readonly Part[] = [...fences, ...codeSpans, ...comments, ...sectionsIn(source).sections];
  return silent.reduce(
    (text, { start, end }) => text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end),
    source.text,
  );
}
