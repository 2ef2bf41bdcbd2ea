import type { Walk } from './walk.ts';

/** The mistakes that the README shows in the example: file, what is right, what is written instead. */
const mistakes = [
  ['kubernetes/apps/games/romm/app/helmrelease.yaml', 'existingClaim: romm-data', 'existingClaim: rom-data'],
  ['kubernetes/apps/games/romm/app/helmrelease.yaml', '${MEDIA_SERVER}', '${MEDIA_SERVR}'],
  ['kubernetes/apps/games/romm/ks.yaml', 'name: mariadb\n', 'name: maria-db\n'],
  ['kubernetes/apps/media/kustomization.yaml', '  - ./plex/ks.yaml\n', ''],
] as const;

/** Checks the example with four mistakes in it. */
export function checkMistakes(walk: Walk): void {
  for (const [file, right, wrong] of mistakes) walk.edit(file, (text) => text.replace(right, () => wrong));
  walk.hops(['check'], { code: 1 });
  walk.git('checkout', '--', '.');
}
