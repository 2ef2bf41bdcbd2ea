import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer, Overlay } from './overlay.ts';

/** The real kustomize, running. */
export interface Oracle {
  ask(overlay: Overlay): Promise<Answer>;
  stop(): void;
}

/** The label and the annotations of `buildMetadata` name the version that a release is built with. */
const VERSION = '-X sigs.k8s.io/kustomize/api/provenance.version=v5.8.1';

/** Starts the Go program beside this file: one process for all questions, which it answers in their order. */
export function startOracle(): Oracle {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const program = spawn('go', ['run', '-ldflags', VERSION, '.'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: PromiseWithReject[] = [];
  createInterface({ input: program.stdout }).on('line', (line) => {
    waiting.shift()?.resolve(JSON.parse(line) as Answer);
  });
  program.on('close', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the oracle ended with ${code}`));
  });
  return {
    ask: (overlay) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        program.stdin.write(`${JSON.stringify(overlay)}\n`);
      }),
    stop: () => program.stdin.end(),
  };
}

interface PromiseWithReject {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}
