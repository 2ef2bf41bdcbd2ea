import type { Dashboard } from './inventory.ts';
import type { Reading } from './reading.ts';

/** Dashboards for Grafana that are files of their own, alone or in the answer of its API; those in ConfigMaps are not. */
export function dashboardsOf({ paths, textOf }: Reading): Dashboard[] {
  return paths
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => {
      const text = textOf(path);
      if (!/"(panels|rows|elements)"/.test(text)) return [];
      const title = titleOf(jsonOf(text));
      return title === undefined ? [] : [{ path, title }];
    });
}

function titleOf(value: unknown): string | undefined {
  const dashboard = recordOf(recordOf(value)['dashboard'] ?? value);
  const { title } = dashboard;
  const hasPanels = Array.isArray(dashboard['panels']) || Array.isArray(dashboard['rows']);
  const isDashboard = hasPanels && ['schemaVersion', 'templating', 'uid'].some((key) => key in dashboard);
  return isDashboard && typeof title === 'string' ? title : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
