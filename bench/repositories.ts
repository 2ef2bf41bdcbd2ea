import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateRepository } from './generate.ts';

/** Copies a folder into a new Git repository below `parent`; answers its path. */
export function copiedRepository(parent: string, folder: string): string {
  const copy = mkdtempSync(join(parent, 'copy-'));
  cpSync(folder, copy, { recursive: true });
  commitAll(copy);
  return copy;
}

/** Writes a generated repository of this many apps into a new Git repository below `parent`; answers its path. */
export function generatedRepository(parent: string, apps: number): string {
  const folder = mkdtempSync(join(parent, `apps-${apps}-`));
  for (const [path, text] of generateRepository(apps)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  commitAll(folder);
  return folder;
}

function commitAll(folder: string): void {
  const git = (...args: string[]): unknown => execFileSync('git', ['-C', folder, ...args]);
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '--message', 'all');
}
