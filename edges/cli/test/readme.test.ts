import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { withSection } from '../../../journey/section.ts';
import { hops } from './run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = join(root, 'README.md');
const folder = mkdtempSync(join(tmpdir(), 'hops-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The mistakes that the README shows: file, what is right, what is written instead. */
const mistakes = [
  ['kubernetes/apps/games/romm/app/helmrelease.yaml', 'existingClaim: romm-data', 'existingClaim: rom-data'],
  ['kubernetes/apps/games/romm/app/helmrelease.yaml', '${MEDIA_SERVER}', '${MEDIA_SERVR}'],
  ['kubernetes/apps/games/romm/ks.yaml', 'name: mariadb\n', 'name: maria-db\n'],
  ['kubernetes/apps/media/kustomization.yaml', '  - ./plex/ks.yaml\n', ''],
] as const;

function plant(): void {
  for (const [file, right, wrong] of mistakes) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(right);
    writeFileSync(
      path,
      text.replace(right, () => wrong),
    );
  }
}

function fenced(text: string): string {
  return `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`;
}

/** UPDATE_README=1 writes what the command prints into the README; otherwise it must stand there already. */
test('the README shows what the command prints', async () => {
  cpSync(join(root, 'examples/home-ops'), folder, { recursive: true });
  const map = (await hops(['map', '--output', 'text'], { cwd: folder })).stdout;
  plant();
  const check = (await hops(['check', '--no-cache'], { cwd: folder })).stdout;
  const shortMap = map.split('\n').slice(0, 18).join('\n');
  const text = readFileSync(readme, 'utf8');
  const shown = withSection(
    withSection(text, 'check', fenced(`$ hops check\n${check}`)),
    'map',
    fenced(`$ hops map\n${shortMap}\n…`),
  );
  if (process.env['UPDATE_README']) writeFileSync(readme, shown);
  expect(readFileSync(readme, 'utf8')).toBe(shown);
});
