import type { Repository } from '@hops/flux';
import { readTasks } from '@hops/tasks';
import { bootstrapFiles } from './bootstrap.ts';
import { dashboardsOf } from './dashboards.ts';
import { documentsOf } from './documents.ts';
import type { Inventory } from './inventory.ts';
import { readingOf } from './reading.ts';
import { renovateFiles } from './renovate.ts';
import { scriptsOf } from './scripts.ts';
import { talosFiles } from './talos/files.ts';
import { talosNodes } from './talos/nodes.ts';
import { templatesOf } from './templates.ts';
import { workflowsOf } from './workflows.ts';

/** Says what stands in a repository beside the objects that Flux applies. What cannot be read is left out. */
export function inventoryOf(repository: Repository): Inventory {
  const reading = readingOf(repository);
  const talos = talosFiles(reading);
  return {
    tasks: readTasks(repository.files, repository.paths).tasks,
    talos: { nodes: talosNodes(talos, reading), files: talos },
    bootstrap: bootstrapFiles(reading, talos),
    scripts: scriptsOf(reading),
    workflows: workflowsOf(reading),
    dashboards: dashboardsOf(reading),
    renovate: renovateFiles(reading),
    templates: templatesOf(reading),
    documents: documentsOf(reading),
  };
}
