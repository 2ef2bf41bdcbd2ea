import { isAppTemplate, type Model } from '@hops/model';
import type { Place, Step } from '../answer.ts';
import type { App } from '../app.ts';
import { scalarsOf, type PlacedScalar } from '../manifest-scalars.ts';
import type { CopiedDocument } from './documents.ts';

/** The image, or the chart, is still the neighbour's. */
export function imageSteps(documents: readonly CopiedDocument[], neighbour: App, model: Model): Step[] {
  const steps = isOwnChart(neighbour, model)
    ? [step(documents, isChart, `Set the chart and its values; they are those of ${neighbour.name}:`)]
    : [];
  return [...steps, step(documents, isImage, `Set the image; it is the one of ${neighbour.name}:`)].filter(
    ({ places }) => places.length > 0,
  );
}

/** Whether its chart is made for it, and not one for any app. */
function isOwnChart({ releases }: App, { clusters }: Model): boolean {
  return releases.some((release) => {
    const cluster = clusters.find((each) => each.releases.includes(release));
    return cluster !== undefined && !isAppTemplate(release, cluster.cluster);
  });
}

function step(
  documents: readonly CopiedDocument[],
  isMeant: (placed: PlacedScalar, kind: string) => boolean,
  text: string,
): Step {
  const places = documents.flatMap((document): Place[] =>
    scalarsOf(document.root)
      .filter((placed) => !placed.isKey && isMeant(placed, document.kind))
      .map(({ scalar }) => document.place(scalar)),
  );
  return { text, places };
}

function isImage({ path }: PlacedScalar): boolean {
  const [parent, key] = path.slice(-2);
  return key === 'image' || (parent === 'image' && key === 'repository');
}

function isChart({ path }: PlacedScalar, kind: string): boolean {
  if (kind === 'HelmRelease') return path.join('.') === 'spec.chart.spec.chart';
  return kind === 'OCIRepository' && path.join('.') === 'spec.url';
}
