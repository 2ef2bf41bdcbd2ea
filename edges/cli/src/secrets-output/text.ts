import type { AppSecrets, ClusterSecrets, RepositorySecrets } from '@hops/secrets';
import { placeText } from '../report/place.ts';
import { counted } from '../terminal/number.ts';
import { printable } from '../terminal/wrap.ts';
import type { SecretsContext } from './context.ts';
import { detailLines } from './detail.ts';
import { overviewLines } from './overview.ts';

/** What is read well; a wider terminal leaves the rest free. */
const widest = 80;

const nothing = 'No Secret found: nothing that Flux applies makes or reads one.\n';

/** The Secrets for people: a block an app; in detail where they were asked for by name. */
export function textOutput({ clusters }: RepositorySecrets, context: SecretsContext): string {
  const filled = clusters.filter(({ apps }) => apps.length > 0);
  if (filled.length === 0) return nothing;
  const narrow = { ...context, width: Math.min(widest, context.width) };
  return filled.map((cluster) => `${clusterLines(cluster, narrow).join('\n')}\n`).join('\n');
}

function clusterLines({ name, apps }: ClusterSecrets, context: SecretsContext): string[] {
  const secrets = apps.flatMap((app) => app.secrets);
  const missing = secrets.filter(({ making }) => making.kind === 'missing').length;
  const counts = [counted(apps.length, 'app'), counted(secrets.length, 'Secret')];
  const unmade = missing === 0 ? [] : [`${missing} that nothing in the repository makes`];
  return [
    `${context.colours.bold(printable(name))}  ${[...counts, ...unmade].join(', ')}`,
    ...apps.flatMap((app) => ['', ...appLines(app, context)]),
  ];
}

function appLines({ name, place, secrets }: AppSecrets, context: SecretsContext): string[] {
  const { colours, detailed, folder } = context;
  const blocks = secrets.map((secret) => (detailed ? detailLines : overviewLines)(secret, context));
  const head = [
    colours.bold(colours.cyan(printable(name))),
    colours.dim(printable(placeText(place, folder))),
  ];
  const between = detailed ? [''] : [];
  return [
    head.join('  '),
    ...blocks.flatMap((block, index) => (index === 0 ? block : [...between, ...block])),
  ];
}
