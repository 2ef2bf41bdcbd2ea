import type { Facts } from './facts.ts';
import { code, table } from './wording.ts';

/** What brings up a cluster before Flux runs, in its order. */
export function bootstrap({ inventory }: Facts): string {
  const rows = inventory.bootstrap.map(({ path, releases }) => [
    code(path),
    releases.length === 0 ? '–' : releases.join(', then '),
  ]);
  return table(['File', 'Installs'], rows.slice(0, 20));
}
