import type { RepositoryMap } from '@hops/map';

/** The map as JSON, as `schemas/map.schema.json` describes it. */
export function jsonOutput(map: RepositoryMap): string {
  return `${JSON.stringify(map, undefined, 2)}\n`;
}
