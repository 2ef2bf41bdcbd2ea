import type { ImpactAnswer, TargetPlace } from '@hops/impact';
import { placeText } from '../report/place.ts';
import { wrap } from '../terminal/wrap.ts';
import type { ImpactContext } from './context.ts';
import { groupLines } from './group-lines.ts';
import { shortened } from './shortened.ts';

/** The impact for people: the target's own places, then what is hit, by effect and Kustomization. */
export function textOutput({ target, places, groups }: ImpactAnswer, context: ImpactContext): string {
  const { colours } = context;
  const listed = shortened(places, context, (place) => placeLines(place, context));
  const blocks = groups.map((group) => ['', ...groupLines(group, context)]);
  const none = groups.length === 0 ? ['', 'Nothing in the repository relies on it or names it.'] : [];
  return `${[colours.bold(target.name), ...listed, ...blocks.flat(), ...none].join('\n')}\n`;
}

function placeLines(place: TargetPlace, { colours, width, folder }: ImpactContext): string[] {
  const what = wrap(place.what, width, 4).map((line) => colours.dim(line));
  return [`  ${colours.cyan(placeText(place, folder))}`, ...what];
}
