import type { Tool } from '../tool.ts';
import { checkTool } from './check.ts';
import { diffTool } from './diff.ts';
import { docsSearchTool } from './docs-search.ts';
import { docsShowTool } from './docs-show.ts';
import { impactTool } from './impact.ts';
import { mapTool } from './map.ts';
import { secretsTool } from './secrets.ts';
import { whereTool } from './where.ts';

/** Every tool, in the order in which an agent needs them. */
export const tools: readonly Tool[] = [
  mapTool,
  docsShowTool,
  docsSearchTool,
  whereTool,
  impactTool,
  checkTool,
  diffTool,
  secretsTool,
];
