import type { KnowledgeCode } from '../finding.ts';
import { page, type KnowledgePage } from './page.ts';

type ClaimCode = Extract<
  KnowledgeCode,
  | `docs-missing-${string}`
  | 'docs-number'
  | 'docs-assertion'
  | 'docs-moved-evidence'
  | 'docs-changed-evidence'
>;

/** What is found in what documents claim. */
export const claimPages: Readonly<Record<ClaimCode, KnowledgePage>> = {
  'docs-missing-path': page(
    'A document names a file or folder that is not there',
    `A cited path, a glob or a link of the knowledge base leads nowhere: the file was moved, renamed or never existed. Who follows it
learns nothing, and trusts the rest less.

Correct the path, or remove what is said of it; \`hops docs update\` does so where the file only moved.`,
    ['See `kubernetes/apps/media/plexx/ks.yaml`.', '1:6'],
  ),
  'docs-missing-lines': page(
    'A document cites lines that its file does not have',
    `The file is shorter than the cited lines, or has nothing but blanks there.

Cite the lines that say it today.`,
    ['See `kubernetes/apps/media/plex/ks.yaml:40`.', '1:6'],
  ),
  'docs-missing-anchor': page(
    'A link leads to a heading that is not there',
    `The document that the link leads to has no heading with this anchor, so the reader ends at its top.

Correct the anchor: it is the heading in lower case, with dashes for blanks.`,
    ['# Gestalt\n\nSee [the rules](GESTALT.md#ruels).', '3:5'],
  ),
  'docs-missing-placeholder': page(
    'A document names a placeholder that nobody uses or defines',
    `No file of the repository holds this \`\${NAME}\`. It was renamed, or never existed.

Correct its name. Names such as \`\${NAME}\` and \`\${APP}\` stand for any placeholder.`,
    ['Write `${MEDIA_SERVR}`.', '1:8'],
  ),
  'docs-missing-name': page(
    'A document names an object, app or key that is not there',
    `The name is one letter or two away from one that the repository has, or it is said what it names (\`HelmRelease/plex\`, the
namespace \`media\`), and it stands in no file.

Correct the name, or remove what is said of it.`,
    ['Restart `HelmRelease/plexx`.', '1:10'],
  ),
  'docs-missing-task': page(
    'A document calls a task that is not there',
    `No Taskfile or justfile has a task or recipe of this name, or it is internal and nobody can call it.

Correct its name, or remove the line.`,
    ['Run `task configur`.', '1:6'],
  ),
  'docs-missing-command': page(
    'A document runs a command that hops does not have',
    `\`hops --help\` lists the commands.

Correct its name, or remove the line.`,
    ['Run `hops chekc`.', '1:6'],
  ),
  'docs-missing-capsule': page(
    'A capsule sends its reader to one that is not there',
    `The line SeeAlso names a capsule that no document of the base has.

Correct its name, or remove it.`,
    ['### Capsule: OneApp\n**Invariant**\nOne.\n**Example**\nPlex.\n**Depth**\n- SeeAlso: `TwoApps`', '7:1'],
  ),
  'docs-number': page(
    'A document counts something wrongly',
    `The sentence or table says how many objects, apps, areas or nodes there are, and the repository has another number. A number that
may count a part is only taken for wrong where there are not so many at all, or where it was the whole once.

Correct the number, write \`40+\`, or leave it out.`,
    ['It runs 46 HelmReleases.', '1:9'],
  ),
  'docs-assertion': page(
    'A claim that checks itself does not hold',
    `A row of evidence says \`exists: Kind/namespace/name\`, \`count: HelmRelease = 3\` or \`check: CODE in FOLDER\`, and it is not so.

Correct the claim, or what it claims.`,
    [
      '| Claim | Source | Confidence | Details |\n|---|---|---|---|\n| So | | 🟢 | `count: HelmRelease = 3` |',
      '3:16',
    ],
  ),
  'docs-moved-evidence': {
    title: 'Cited lines have moved',
    severity: 'error',
    text: `What stood at the cited place when it was read last stands elsewhere now. \`evidence.sum\` beside the documents keeps its
checksum.

\`hops docs update\` writes the new place.`,
    wrong: {
      files: {
        'docs/GESTALT.md': 'See `scripts/check.sh:1`.\n',
        'docs/evidence.sum': 'scripts/check.sh da4dad9e\nscripts/check.sh:1 f329cd72\n',
        'scripts/check.sh': '#!/bin/sh\nflux check\n',
      },
      findings: ['docs/GESTALT.md:1:6'],
    },
  },
  'docs-changed-evidence': page(
    'Cited lines say something else',
    `What stood at the cited place when it was read last was edited or removed, so what is said of it may be false.

Read it again: correct the sentence and cite the lines that say it today, or, where it still holds, take the lines as they are
with \`hops docs update --accept\`.`,
    ['See `scripts/check.sh:1`.', '1:6', 'scripts/check.sh 00000000\nscripts/check.sh:1 00000000'],
  ),
};
