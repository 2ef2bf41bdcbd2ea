import { section, text, type Frame } from './frame.ts';

/** CONTRACTS: what may be relied on. */
export const contracts: Frame = {
  document: 'CONTRACTS',
  purpose: 'rely on something, or break it',
  parts: [
    text(`# Contracts

## Breaking changes

| Change | Breaks | Do instead |
|---|---|---|
| rename a placeholder | every user of it, at once | add the new name, move the users, remove the old name later |
| rename an app | its claim, and who waits for it | move the data first |
| rename a key of a Secret | every pod that reads it | add the new key, move the readers, drop the old one |
| move a folder that Flux builds | everything in it | change the path in the same commit |

\`hops impact\` lists what each breaks.`),
    section('tasks', '## Tasks'),
    section('stores', '## Stores'),
    section('secret-items', '### What is fetched'),
    section('encrypted', '## Encrypted files'),
    section('outside-secrets', '## Secrets from elsewhere'),
  ],
};

/** WORKFLOWS: how things are done. */
export const workflowPages: Frame = {
  document: 'WORKFLOWS',
  purpose: 'do something',
  parts: [
    text(`# Workflows

Each ends with \`hops check\` and a commit.`),
    section('add-app', '## Add an app'),
    section('roll-update', '## Roll an update'),
    section('refresh-secret', '## Refresh a secret'),
    section('upgrade-talos', '## Upgrade Talos'),
    section('render', '## Render the templates'),
  ],
};

/** TOOLS: how things are found and proved. */
export const tools: Frame = {
  document: 'TOOLS',
  purpose: 'find or prove something',
  parts: [
    text(`# Tools

## Search strategy

1. **Where does it belong?** \`hops where "add an app"\`, or \`hops map\` for all of it.
2. **Who uses it?** \`hops impact NAME\`; for a secret, \`hops secrets NAME\`.
3. **What would change?** \`hops diff\`.
4. **Only then** open the file at the line you were given.

## Verification

| After a change to | Run | Proves |
|---|---|---|
| anything | \`hops check\` | references, placeholders, claims |
| anything | \`hops diff\` | what Flux would apply differently |
| what a page cites | \`hops docs verify\` | that the page is still true |`),
    section('scripts', '## Scripts'),
    section('workflows', '## Workflows of the forge'),
    section('renovate', '## Renovate'),
    section('dashboards', '## Dashboards'),
  ],
};

/** QUESTIONS: what is not known. */
export const questions: Frame = {
  document: 'QUESTIONS',
  purpose: 'see what is undecided',
  parts: [
    text(`# Questions

## Open

| Question | Why it matters | Where to look |
|---|---|---|
| Who decides about which area? | a change needs somebody who knows | the owners in [README.md](README.md) |
| Why is it built so, and not otherwise? | the next person will undo it | the history of what [ARCHITECTURE.md](ARCHITECTURE.md) cites |`),
    section('gaps', '## What the repository does not tell'),
    section('unapplied', '## Not applied'),
    text(`## Answered

None yet.`),
  ],
};

/** TEMPLATE_GUIDE: placeholders, and how these pages are kept. */
export const templateGuide: Frame = {
  document: 'TEMPLATE_GUIDE',
  purpose: 'look up a placeholder, or keep these pages true',
  parts: [
    text('# Template guide'),
    section('templates', '## Templates\n\nRendered before the commit; edit these, not what they make.'),
    section('placeholders', '## Placeholder index\n\nWhat Flux fills in the cluster, after the commit.'),
    section('local-placeholders', 'What apps define for themselves, and what lives on its default:'),
    text(`## Evidence standards

- A claim names the line that makes it true, as \`path:line\` from the root of the repository; never a secret's value.
- 🟢 stands in the repository; 🟡 is behaviour of a tool, or seen once; 🔴 is believed.

## Cadence and triggers

| When | Do |
|---|---|
| a cited file changes | \`hops docs update\`, then \`hops docs verify\`, in the same pull request |
| an incident ends | \`hops docs note --failure "TEXT"\` |
| something is found out | \`hops docs note "TEXT"\` |
| each quarter | read all pages once; move answered questions |`),
  ],
};
