import type { DiffAnswer } from '@hops/diff';
import { colours } from '../terminal/colours.ts';
import { counted } from '../terminal/number.ts';
import { printable } from '../terminal/wrap.ts';
import { commentLimit, escapeMarkdown, fitting } from '../report/comment.ts';
import type { DiffContext } from './context.ts';
import { detailLines } from './detail-lines.ts';
import { alike, byOwner, type ChangeGroup } from './groups.ts';
import { changeText, limits, ownerText, riskText, totals } from './phrases.ts';

/** How long a line may be; a comment is no place for more. */
const longest = 200;

/** How much of the comment what to look at first may take, and what is not known. */
const share = commentLimit / 4;

/** The diff as a comment for a pull request: what to look at first, then a folded block a Kustomization, as many as fit. */
export function markdownOutput(answer: DiffAnswer, context: DiffContext): string {
  const plain = { ...context, colours: colours({ env: {}, isTerminal: false }), width: longest, all: false };
  const risks = list(
    answer.risks.map((risk) => `${riskText(risk)} (${risk.file}:${risk.line})`),
    'more to look at',
  );
  const heading = `### hops: ${totals(answer)}\n\n${escapeMarkdown(context.sides)}\n`;
  const groups = byOwner(answer).map((group) => groupBlock(group, plain));
  const rest = list(limits(answer), 'more limit');
  const shown = fitting(groups, commentLimit - heading.length - risks.length - rest.length);
  const hidden = groups.length - shown.length;
  const more =
    hidden === 0 ? '' : `\n${counted(hidden, 'more Kustomization')}: run \`hops diff\` to see all.\n`;
  return heading + risks + shown.join('') + more + rest;
}

function list(texts: readonly string[], rest: string): string {
  if (texts.length === 0) return '';
  const rows = texts.map((text) => `- ${escapeMarkdown(printable(text))}\n`);
  const shown = fitting(rows, share);
  const hidden = rows.length - shown.length;
  return `\n${shown.join('')}${hidden === 0 ? '' : `- ${hidden} ${rest}\n`}`;
}

function groupBlock(group: ChangeGroup, context: DiffContext): string {
  const lines = alike(group.changes).flatMap((each) => [
    printable(changeText(each)),
    ...detailLines(each.change, context),
  ]);
  const text = lines.map(signFirst).join('\n');
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  const summary = `${escapeMarkdown(ownerText(group.owner))}: ${totalsOf(group)}`;
  return `\n<details><summary>${summary}</summary>\n\n${fence}diff\n${text}\n${fence}\n</details>\n`;
}

function totalsOf({ changes }: ChangeGroup): string {
  return totals({ risks: [], changes, notBuilt: [], notRendered: 0 });
}

/** GitHub colours lines by their first character. */
function signFirst(line: string): string {
  return line.replace(/^( +)([-+]) /, '$2$1 ').replace(/^~/, '!');
}
