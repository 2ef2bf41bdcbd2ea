import { suggest, type Source } from '@hops/text';
import type { Part } from '../markdown/document.ts';
import { correctionOf, missing, proven, type Verdict } from './claim.ts';
import type { Known } from './known.ts';
import { isGeneric } from './pattern.ts';

const shortest = 6;
const mostTypos = 2;

/**
 * Whether a name in a code span is one of the repository's; `undefined` where it may be anything else. A name that
 * stands nowhere is refuted where it is said what it names (`HelmRelease/plex`, the namespace `media`), or where it is
 * that of something with a typing mistake.
 */
export function judgeName(text: string, place: Part, source: Source, known: Known): Verdict | undefined {
  const names = known.names();
  if (names.pairs.has(text) || names.all.has(text)) return proven;
  if (!/^[A-Za-z][\w.-]*(?:\/[\w.-]+)?$/.test(text) || text.split('/').some(isGeneric)) return undefined;
  const [first, second] = text.split('/');
  if (second !== undefined) return judgePair({ text, first: first!, second }, known);
  const kind = kindBeside(source.text, place);
  const meant = nearestTo(text, names.all) ?? nearestTo(text, known.placeholders);
  if ((kind === undefined && meant === undefined) || names.occurs(text)) return undefined;
  return missingName({ what: kind === undefined ? text : `${kind} ${text}`, wrong: text, meant });
}

interface Pair {
  readonly text: string;
  readonly first: string;
  readonly second: string;
}

/** What only Git brings: a chart or an operator makes none of them. */
const kindsFromGit =
  /^(?:HelmRelease|Kustomization|ExternalSecret|HelmRepository|OCIRepository|GitRepository|ClusterSecretStore|SecretStore)$/;

function judgePair({ text, first, second }: Pair, known: Known): Verdict | undefined {
  const names = known.names();
  const isKind = kindsFromGit.test(first) && known.hasClusters;
  const isNear = names.all.has(first) || isKind;
  const siblings = [...names.pairs].filter((pair) => pair.startsWith(`${first}/`));
  const meant = isNear && text.length >= shortest ? suggest(text, siblings, mostTypos) : undefined;
  if ((!isKind && meant === undefined) || names.occurs(second)) return undefined;
  return missingName({ what: text, wrong: text, meant });
}

const kindWords =
  '[Nn]amespace|[Ss]torage ?[Cc]lass|HelmRelease|Kustomization|ExternalSecret|(?:Cluster)?SecretStore|[Pp]laceholder';

/** The word before or behind a span that tells what it names, where the span is a name in a sentence. */
function kindBeside(text: string, { start, end }: Part): string | undefined {
  if (
    /\b(?:no|not|never|without|old|former|instead of|create|new)\b[^.\n]*$/i.test(
      text.slice(Math.max(0, start - 60), start),
    )
  )
    return undefined;
  const before = new RegExp(`(?<![\\w\`])(${kindWords})\\s+$`).exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const behind = new RegExp(`^\\s+(${kindWords})(?![\\w\`])`).exec(text.slice(end, end + 30));
  return before?.[1] ?? behind?.[1];
}

function nearestTo(text: string, names: ReadonlySet<string>): string | undefined {
  if (text.length < shortest) return undefined;
  const alike = [...names].filter((name) => name.length >= shortest && isPerhapsMistyped(text, name));
  return suggest(text, alike, mostTypos);
}

/** Whether two names may be the same with a mistake: not one the plural of the other, nor another number. */
function isPerhapsMistyped(one: string, other: string): boolean {
  const startsAlike = one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
  return startsAlike && stemOf(one) !== stemOf(other) && digitsOf(one) === digitsOf(other);
}

function stemOf(word: string): string {
  return word.toLowerCase().replaceAll(/[-_.]/g, '').replace(/e?s$/, '');
}

function digitsOf(word: string): string {
  return word.replaceAll(/\D+/g, ' ').trim();
}

function missingName({
  what,
  wrong,
  meant,
}: {
  readonly what: string;
  readonly wrong: string;
  readonly meant: string | undefined;
}): Verdict {
  return missing('docs-missing-name', {
    what: `Nothing in the repository is called ${what}.`,
    nearest: meant,
    correction: correctionOf(wrong, meant),
    remedy: 'Correct the name, or remove what is said of it.',
  });
}
