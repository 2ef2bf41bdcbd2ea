import type { Effect, Impact, ImpactGroup } from '@hops/impact';
import { placeText } from '../report/place.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { ImpactContext } from './context.ts';
import { shortened } from './shortened.ts';

interface Heading {
  readonly title: string;
  /** What to know about all of it. */
  readonly note: string;
}

const headings: Readonly<Record<Effect, Heading>> = {
  'fails to build': {
    title: 'Fails to build',
    note: 'Until then Flux keeps in the cluster what it has applied. What follows is what goes as soon as nothing here names the target any more.',
  },
  'fails to run': { title: 'Fails to run', note: '' },
  'Flux stops': { title: 'Flux stops', note: '' },
  'lacks what it reads': { title: 'Lacks what it mounts or reads', note: '' },
  disappears: { title: 'Disappears from the cluster', note: '' },
  changes: { title: 'Changes in the cluster', note: '' },
  'names it': { title: 'Text that names it', note: '' },
};

/** One group: its heading, and under each Kustomization the places with object, field and what happens there. */
export function groupLines({ effect, impacts }: ImpactGroup, context: ImpactContext): string[] {
  const { colours, width } = context;
  const { title, note } = headings[effect];
  const clusters = new Set(impacts.flatMap(({ cluster }) => (cluster === '' ? [] : cluster)));
  const ownerOf = ({ kustomization, cluster }: Impact): string =>
    clusters.size > 1 && cluster !== '' ? `${kustomization} in ${cluster}` : kustomization;
  return [
    colours.bold(`${title} (${impacts.length})`),
    ...(note === '' ? [] : wrap(note, Math.min(width, 80), 2).map((line) => colours.dim(line))),
    ...shortened(impacts, context, (impact, before) => {
      const owner = ownerOf(impact);
      const isNew = owner !== '' && (before === undefined || ownerOf(before) !== owner);
      const indent = owner === '' ? 2 : 4;
      return [...(isNew ? [`  ${colours.bold(owner)}`] : []), ...impactLines(impact, indent, context)];
    }),
  ];
}

function impactLines(impact: Impact, indent: number, { colours, width, folder }: ImpactContext): string[] {
  const place = `${' '.repeat(indent)}${colours.cyan(printable(placeText(impact, folder)))}`;
  const detail = printable(detailText(impact));
  return [place, ...(detail === '' ? [] : wrap(detail, width, indent + 2))];
}

/** `HelmRelease games/romm, spec.values: mounts …`, of what there is. */
function detailText({ object, field, message }: Impact): string {
  const thing = [object, field].filter((part) => part !== '').join(', ');
  return [thing, message].filter((part) => part !== '').join(': ');
}
