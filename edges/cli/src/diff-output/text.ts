import type { DiffAnswer, Risk } from '@hops/diff';
import { pathFrom } from '../report/place.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { DiffContext } from './context.ts';
import { changeColour } from './change-colour.ts';
import { detailLines } from './detail-lines.ts';
import { alike, byOwner, type AlikeChanges, type ChangeGroup } from './groups.ts';
import { changeText, limits, ownerText, riskText, totals } from './phrases.ts';

/** The diff for people: what to look at first, then each Kustomization with its objects, then what is not known. */
export function textOutput(answer: DiffAnswer, context: DiffContext): string {
  const { colours, sides } = context;
  const groups = byOwner(answer);
  const isMany = new Set(groups.map(({ cluster }) => cluster)).size > 1;
  const sections = [
    riskLines(answer.risks, context),
    ...groups.map((group) => groupLines(group, isMany, context)),
    limits(answer).flatMap((limit) => wrap(printable(limit), context.width).map(colours.dim)),
    [`${colours.bold(totals(answer))}  ${colours.dim(printable(sides))}`],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function riskLines(risks: readonly Risk[], { colours, width, folder }: DiffContext): string[] {
  if (risks.length === 0) return [];
  const lines = risks.flatMap((risk) => {
    const colour = risk.risk === 'deleted' ? colours.red : colours.yellow;
    const place = `${pathFrom(folder, risk.file)}:${risk.line}`;
    return [
      ...wrap(printable(riskText(risk)), width, 2).map(colour),
      `    ${colours.cyan(printable(place))}`,
    ];
  });
  return [colours.bold('Look at this first'), ...lines];
}

function groupLines(
  { cluster, owner, changes }: ChangeGroup,
  isMany: boolean,
  context: DiffContext,
): string[] {
  const heading = `${ownerText(owner)}${isMany ? ` of cluster ${cluster}` : ''}`;
  return [
    context.colours.bold(printable(heading)),
    ...alike(changes).flatMap((each) => objectLines(each, context)),
  ];
}

function objectLines(each: AlikeChanges, context: DiffContext): string[] {
  const { colours, width } = context;
  const [head, ...more] = wrap(printable(changeText(each)), width, 2);
  const lines = [head!, ...more.map((line) => `  ${line}`)];
  return [...lines.map(changeColour(each.change.change, colours)), ...detailLines(each.change, context)];
}
