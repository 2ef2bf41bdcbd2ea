import { findTarget } from '@hops/impact';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { impactIn, linesOf, modelOf } from './support.ts';

const files = {
  'flux/x.yaml': '',
  'Taskfile.yaml': `version: '3'
includes:
  talos: .taskfiles/talos.yaml
tasks:
  bootstrap:
    cmds: [task: everything]
  everything:
    cmds:
      - task: talos:upgrade
`,
  '.taskfiles/talos.yaml': `version: '3'
tasks:
  upgrade:
    desc: Upgrade one node
    aliases: [up]
    cmds: [talosctl upgrade]
  all:
    cmds:
      - task: up
`,
  justfile: 'mod k8s\n',
  'k8s.just': 'apply:\n  kubectl apply -f .\nsync: apply\n  flux get all\n',
  'scripts/night.sh':
    '#!/bin/sh\n# task talos:upgrade is slow\ntask --yes talos:upgrade NODE=a\njust k8s apply\n',
  '.github/workflows/night.yaml': 'on: push\njobs: {a: {steps: [{run: just k8s::apply}]}}\n',
  'README.md': 'Run `task talos:upgrade`, or `task talos:up`; never `talos:upgrade-all`.\n',
};

describe('a task', () => {
  test('is called by tasks, by what calls these, by scripts; documents name it, by an alias too', () => {
    const answer = impactIn(files, 'task talos:up');
    expect(answer.target).toEqual({ kind: 'task', name: 'task talos:upgrade' });
    expect(answer.places).toEqual([
      {
        file: '.taskfiles/talos.yaml',
        line: 3,
        column: 3,
        what: 'a task, also called talos:up: Upgrade one node',
      },
    ]);
    expect(linesOf(answer)).toEqual([
      'fails to run: .taskfiles/talos.yaml:9 task talos:all: calls talos:up',
      'fails to run: Taskfile.yaml:9 task everything: calls talos:upgrade',
      'fails to run: Taskfile.yaml:6 task bootstrap: calls everything, which needs it',
      'fails to run: scripts/night.sh:3: calls task --yes talos:upgrade',
      'names it: README.md:1',
      'names it: scripts/night.sh:2',
    ]);
  });

  test('of just is called with a space or with ::', () => {
    expect(linesOf(impactIn(files, 'just k8s::apply'))).toEqual([
      'fails to run: k8s.just:3 just k8s sync: calls k8s apply',
      'fails to run: scripts/night.sh:4: calls just k8s apply',
      'fails to run: .github/workflows/night.yaml:2: calls just k8s::apply',
    ]);
  });

  test.for([
    ['task talos:upgrad', "'task talos:upgrade'"],
    ['just k8s aply', "'just k8s apply'"],
  ])('%s: perhaps %s was meant', ([text, suggestion]) => {
    const model = modelOf(memorySnapshot(files), 'flux');
    expect(findTarget(model, text!)).toMatchObject({ ok: false, suggestion });
  });
});
