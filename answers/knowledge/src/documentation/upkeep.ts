import type { KnowledgeCode } from '../finding.ts';
import type { claimPages } from './claims.ts';
import { page, type KnowledgePage } from './page.ts';

const evidence = '| Claim | Source | Confidence |\n|---|---|---|\n';

/** What is found in the form of documents and in how they are kept. */
export const upkeepPages: Readonly<Record<Exclude<KnowledgeCode, keyof typeof claimPages>, KnowledgePage>> = {
  'docs-secret': page(
    'A document holds a credential',
    `The text has the format of a token, or stands behind a name such as \`password\`. Whoever reads the repository reads it.

Name the Secret and its key instead, and change the credential: Git keeps the old one.`,
    ['Log in with `DB_PASSWORD=7Gk2pQx9Zt4Lw8Rv`.', '1:26'],
  ),
  'docs-evidence': page(
    'A claim has no source',
    `A row of evidence names neither a file nor a claim that checks itself.

Cite the line that makes it true, or mark it 🔴.`,
    [`${evidence}| So it is | | 🟢 |`, '3:1'],
  ),
  'docs-confidence': page(
    'A claim is marked with more confidence than its source gives',
    `🟢 is proven now, 🟡 has a source that nothing compares, 🔴 is refuted or believed. A person may lower what is computed, not raise it.

Correct the source, or write 🔴.`,
    [`${evidence}| So it is | \`scripts/gone.sh\` | 🟢 |`, '3:1'],
  ),
  'docs-broken-diagram': page(
    'Mermaid cannot draw a diagram',
    `The kind of the diagram is unknown, or a line of it is no statement: a bracket, a quote or a subgraph is not closed, an edge leads to
nothing. The forge shows an error in its place.

Correct the line.`,
    ['```mermaid\nflowchart TD\n  a -> b\n```', '3:1'],
  ),
  'docs-capsule': page(
    'A capsule lacks a part, or has the name of another',
    `A capsule has an **Invariant** of one sentence and an **Example**; the lines of its **Depth** start with Distinction, Trade-off, NotThis
or SeeAlso. Each name is used once.

Write what is missing.`,
    ['### Capsule: OneApp\n**Example**\nPlex.', '1:1'],
  ),
  'docs-marker': page(
    'The markers of a generated section are not sound',
    `A generated section stands between a start with its name and an end, each alone on its line. An update leaves a section with
unsound markers as it is.

Correct the marker, or remove it.`,
    ['<!-- generated:start section=areas -->', '1:1'],
  ),
  'docs-stale-section': {
    ...page(
      'A generated section is out of date',
      `The repository says something else today than when the section was written.

\`hops docs update\` writes it anew.`,
      ['<!-- generated:start section=core-pattern -->\nNo pattern.\n<!-- generated:end -->', '1:1'],
    ),
    severity: 'warning',
  },
  'docs-edited-section': {
    ...page(
      'A generated section was edited by hand',
      `The text between the markers is not what was written there: its checksum tells. An update keeps it as it is.

Move what you wrote out of the markers, then run \`hops docs update --force\`.`,
      [
        '<!-- generated:start section=core-pattern sum=00000000 -->\nNo pattern.\n<!-- generated:end -->',
        '1:1',
      ],
    ),
    severity: 'warning',
  },
  'docs-pins': {
    title: 'A line of evidence.sum cannot be read',
    severity: 'warning',
    text: `The file keeps the checksum of each cited place, one on a line. A line that is none was perhaps left by a merge.

\`hops docs update\` writes the file anew.`,
    wrong: {
      files: { 'docs/GESTALT.md': '# Gestalt\n', 'docs/evidence.sum': '<<<<<<< HEAD\n' },
      findings: ['docs/evidence.sum:1:1'],
    },
  },
  'docs-reading-time': {
    title: 'The knowledge base takes too long to read',
    severity: 'warning',
    text: `All documents together are to be read in 15 minutes: 200 words a minute, tables and code counted half.

Shorten the document that is named first; move what is looked up elsewhere.`,
    wrong: { files: {}, findings: [] },
  },
  'docs-due': {
    ...page(
      'A review or a trigger is due',
      `\`Reviewed 2026-02-01, every 90 days.\` was longer ago than it says, or something came or went of which a row with the columns When and
Do tells what is to be done then.

Do it; then write the day, or run \`hops docs update\`.`,
      ['Reviewed 2026-01-01, every 90 days.', '1:1'],
    ),
    severity: 'info',
  },
  'docs-answered': {
    title: 'The repository answers an open question',
    severity: 'info',
    text: `The question asks for what a file tells by now: who defines a placeholder, who makes an object, whether something is used.

Move it to the answered questions: \`hops docs verify --fix\` does.`,
    wrong: {
      files: {
        'docs/GESTALT.md': '# Gestalt\n',
        'docs/QUESTIONS.md':
          '| Question | Why it matters | Where to look |\n|---|---|---|\n| Who makes the HelmRelease media/plex? | it runs | – |\n',
      },
      findings: ['docs/QUESTIONS.md:3:3'],
    },
  },
};
