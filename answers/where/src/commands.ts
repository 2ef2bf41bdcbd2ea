import type { Inventory } from '@hops/inventory';

/** What to run before a change, and after it. */
export interface Commands {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The commands of hops, and those of the repository's own tasks that check or compare. */
export function commandsOf({ tasks }: Inventory): Commands {
  const own = tasks
    .filter(({ isInternal, requires, folder }) => !isInternal && requires.length === 0 && folder === '')
    .map(({ runner, name }) => `${runner} ${name}`)
    .filter((command) => checks.test(command))
    .toSorted((one, other) => partsOf(one) - partsOf(other));
  return { before: ['hops check'], after: ['hops check', 'hops diff', ...own.slice(0, 3)] };
}

const checks = /[ :](?:[\w-]*(?:validate|lint|kubeconform|test|diff|check))$/;

/** How deep a task stands in the files that are included: those of the root go first. */
function partsOf(command: string): number {
  return command.split(/[ :]/).length;
}
