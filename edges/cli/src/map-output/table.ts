import type { MapFlags } from '../commands/map.ts';
import type { MapOutput } from './context.ts';

/** Every output of a map by its name; what one needs is loaded when it is asked for. */
export const mapOutputs: Readonly<Record<MapFlags['output'], () => Promise<MapOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
  mermaid: async () => (await import('./mermaid.ts')).mermaidOutput,
  dot: async () => (await import('./dot.ts')).dotOutput,
};
