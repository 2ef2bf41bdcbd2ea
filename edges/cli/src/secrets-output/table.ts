import type { SecretsFlags } from '../commands/secrets.ts';
import type { SecretsOutput } from './context.ts';

/** Every output of the Secrets by its name; what one needs is loaded when it is asked for. */
export const secretsOutputs: Readonly<Record<SecretsFlags['output'], () => Promise<SecretsOutput>>> = {
  text: async () => (await import('./text.ts')).textOutput,
  json: async () => (await import('./json.ts')).jsonOutput,
};
