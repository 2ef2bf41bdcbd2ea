import type { App, Area } from '@hops/map';
import type { Line } from '../terminal/columns.ts';
import { grouped } from '../terminal/number.ts';
import { crop } from '../terminal/wrap.ts';
import type { MapContext } from './context.ts';

/** How wide the columns of an app's line are. */
export interface AppColumns {
  readonly name: number;
  readonly what: number;
  readonly counts: number;
}

const widest = { name: 26, what: 18 } as const;

/** The widths that the lines of these apps share. */
export function appColumns(apps: readonly App[]): AppColumns {
  return {
    name: Math.min(widest.name, longest(apps.map(({ name }) => name))),
    what: Math.min(widest.what, longest(apps.map(whatOf))),
    counts: longest(apps.map(countsOf)),
  };
}

/** An area: its name, and a line an app with what it is, how much it makes and what it waits for. */
export function areaBlock({ name, apps }: Area, columns: AppColumns, { colours, width }: MapContext): Line[] {
  const heading = `${name || '.'} (${apps.length})`;
  const lines = apps.map((app) => appLine(app, columns, { colours, width }));
  return [
    { text: '', width: 0 },
    { text: colours.bold(colours.cyan(heading)), width: heading.length },
    ...lines,
  ];
}

function appLine(app: App, columns: AppColumns, { colours, width }: MapContext): Line {
  const cells = [fill(app.name, columns.name), kindColumn[app.kind], fill(whatOf(app), columns.what)];
  const start = `  ${cells.join(' ')} ${countsOf(app).padStart(columns.counts)}`;
  const dependencies = dependenciesWithin(app, width - start.length);
  const head = dependencies === '' ? start.trimEnd() : start;
  const text = (app.state === 'failed' ? colours.red(head) : head) + colours.dim(dependencies);
  return { text, width: head.length + dependencies.length };
}

/** What an app waits for, as many names as there is room for: `  ← a, b +3`; the first is cropped to fit. */
function dependenciesWithin({ dependsOn }: App, room: number): string {
  if (dependsOn.length === 0) return '';
  const names = dependsOn.map(afterSlash);
  const texts = names.map((_, more) => dependencyText(names.slice(0, names.length - more).join(', '), more));
  const fixed = dependencyText('', names.length - 1).length;
  return (
    texts.find((text) => text.length <= room) ??
    dependencyText(crop(names[0]!, room - fixed), names.length - 1)
  );
}

function dependencyText(names: string, more: number): string {
  return `  ← ${names}${more > 0 ? ` +${more}` : ''}`;
}

/** `ks` and `hr` are what Flux's own command calls them. */
const kindColumn: Readonly<Record<App['kind'], string>> = { Kustomization: 'ks', HelmRelease: 'hr' };

/** The names of its charts, or why it has none. */
function whatOf({ charts, state }: App): string {
  if (state !== 'built') return state;
  const names = charts.map((chart) => afterSlash(chart).replace(/^.* /, ''));
  return names.length === 0 ? 'manifests' : [...new Set(names)].join(', ');
}

function countsOf({ state, counts }: App): string {
  return state === 'built' ? grouped(counts.objects) : '';
}

function afterSlash(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

function fill(text: string, width: number): string {
  return crop(text, width).padEnd(width);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
