import { section, text, type Frame } from './frame.ts';

/** README: where to begin. What it lists of other pages is added by the writer. */
export const readme: Frame = {
  document: 'README',
  purpose: 'find your way',
  parts: [
    section('clusters', '## Clusters'),
    section('areas', '## Areas\n\nAn area is a folder of apps.'),
    text(`## Owners

| What | Who |
|---|---|
| these pages | whoever changes what they cite |`),
  ],
};

/** GESTALT: the mental model. */
export const gestalt: Frame = {
  document: 'GESTALT',
  purpose: 'understand it at all',
  parts: [
    text(`# Gestalt

**One sentence.** A change is a line in Git; Flux carries it through Kustomizations, placeholders and charts into pods.

## Why it feels complex

Part of what an app is comes from elsewhere: a placeholder, a secret, a patch of a parent, a component.`),
    section('core-pattern', '## Core pattern'),
    section('canonical-app', '## The app to copy'),
    section('invariants', '## Invariants'),
    section('playbooks', '## When things break'),
    section('evidence', '## Evidence'),
  ],
};

/** ARCHITECTURE: how it is built, from the metal up. */
export const architecture: Frame = {
  document: 'ARCHITECTURE',
  purpose: 'know how it is built',
  parts: [
    text('# Architecture'),
    section('wiring', '## Wiring'),
    section('order', '## Order\n\nWhen several apps fail at once, begin here.'),
    section('components', '## Components'),
    section('switches', '## Switches\n\nLabels and annotations that another object looks for.'),
    section('policies', '## Policies'),
    section('storage', '## Storage'),
    section('backup', '## Backups and databases'),
    section('scaling', '## Scaling'),
    section('told', '## What charts are told'),
    section('other-objects', '## Other objects'),
    section('talos', '## Machines'),
    section('upgrades', '## Upgrades'),
    section('not-flux', '## Beside Flux'),
    section('bootstrap', '## Bootstrap'),
  ],
};

/** DOMAIN: the words. */
export const domain: Frame = {
  document: 'DOMAIN',
  purpose: 'know the words and life cycles',
  parts: [
    text('# Domain'),
    section('glossary', '## Glossary'),
    section('network', '## Front doors and certificates'),
    section('hostnames', '## Names\n\nBy which apps are reached; a placeholder stays as it is written.'),
    text(`## Life cycle of a release

\`\`\`mermaid
stateDiagram-v2
  [*] --> Waiting: merged
  Waiting --> Building: dependencies ready
  Building --> Installing: placeholders filled
  Building --> Failed
  Installing --> Ready
  Installing --> Failed
  Ready --> Upgrading: commit
  Upgrading --> Ready
  Upgrading --> Failed
  Failed --> Building: next commit
  Ready --> [*]: removed from Git
\`\`\``),
  ],
};
