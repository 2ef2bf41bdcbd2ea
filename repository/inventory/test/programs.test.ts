import { describe, expect, test } from 'vitest';
import { inventoryOfTexts } from './inventory.ts';

describe('a script', () => {
  test.for([
    [
      'a comment',
      '#!/usr/bin/env bash\n# Builds every kustomization\n# below a folder. Then validates.\nset -e\n',
      'Builds every kustomization below a folder.',
    ],
    [
      'a comment behind settings',
      '#!/bin/sh\nset -euo pipefail\n\n# shellcheck disable=SC2086\n# Says hello\n\n# Not this.\n',
      'Says hello',
    ],
    [
      'a comment behind a licence and a line',
      '#!/bin/sh\n# Copyright 2026 A. B.\n# SPDX-License-Identifier: MIT\n# =====\n# wait.sh - waits for a job\n# =====\n',
      'waits for a job',
    ],
    [
      'a docstring',
      '#!/usr/bin/env python3\n# /// script\n# dependencies = []\n# ///\n"""Merge pull requests.\n\nMore.\n"""\nimport os\n',
      'Merge pull requests.',
    ],
    ['a comment of PowerShell', '<#\n  Writes a configuration\n#>\n', 'Writes a configuration'],
    ['nothing where the program begins at once', '#!/bin/sh\necho hi\n# a step\n', undefined],
  ] as const)('says what it is for by %s', ([, text, purpose]) => {
    expect(inventoryOfTexts({ 'scripts/run.sh': text }).scripts).toEqual([
      { path: 'scripts/run.sh', purpose },
    ]);
  });

  test('is known by its ending, or by its first line in a folder for programs', () => {
    const program = '#!/usr/bin/env node\n';
    const { scripts } = inventoryOfTexts({
      'app/resources/hook.py': '',
      'hack/plain': 'no program\n',
      'hack/reset': program,
      'scripts/values.yaml': program,
      'src/tool': program,
    });
    expect(scripts.map(({ path }) => path)).toEqual(['app/resources/hook.py', 'hack/reset']);
  });
});

test('a workflow has a name, triggers in three forms, and jobs', () => {
  const { workflows } = inventoryOfTexts({
    '.forgejo/workflows/c.yml':
      'on:\n  push: {}\n  schedule: [{ cron: "0 0 * * *" }]\njobs: { a: {}, b: {} }\n',
    '.github/workflows/a.yaml': 'name: A\non: push\njobs: {}\n',
    '.github/workflows/b.yaml': 'name: B\n"on": [push, pull_request]\n',
    '.github/labels.yaml': 'name: none\n',
  });
  expect(workflows).toEqual([
    { path: '.forgejo/workflows/c.yml', name: 'c.yml', triggers: ['push', 'schedule'], jobs: ['a', 'b'] },
    { path: '.github/workflows/a.yaml', name: 'A', triggers: ['push'], jobs: [] },
    { path: '.github/workflows/b.yaml', name: 'B', triggers: ['push', 'pull_request'], jobs: [] },
  ]);
});

test('a dashboard has panels, a title and a sign of Grafana', () => {
  const { dashboards } = inventoryOfTexts({
    'a.json': '{ "title": "Flux", "panels": [], "schemaVersion": 39 }',
    'b.json': '{ "dashboard": { "title": "Old", "rows": [], "templating": {} }, "meta": {} }',
    'c.json': '{ "title": "A control room", "panels": ["left"] }',
    'd.json': '{ "panels": [',
    'e.yaml': 'data:\n  x.json: |\n    { "title": "In a ConfigMap", "panels": [], "schemaVersion": 39 }\n',
  });
  expect(dashboards).toEqual([
    { path: 'a.json', title: 'Flux' },
    { path: 'b.json', title: 'Old' },
  ]);
});

test("Renovate's configuration is JSON5, with comments", () => {
  const { renovate } = inventoryOfTexts({
    '.renovaterc.json5': `{
  // presets
  $schema: 'https://docs.renovatebot.com/renovate-schema.json',
  extends: ["config:recommended", 'it\\'s', "local>a/b//c", /* none */],
\tflux: {managerFilePatterns: ['/\\\\.ya?ml$/']},
  "helm-values": { fileMatch: ["a:b"] },
  customManagers: [{ customType: 'regex', managerFilePatterns: ["/^talos\\\\/.+/"], },],
}`,
    '.renovate/groups.json5': '{}',
    'src/renovate.json': '{}',
  });
  expect(renovate).toEqual([
    { path: '.renovate/groups.json5', extends: [], managers: [] },
    {
      path: '.renovaterc.json5',
      extends: ['config:recommended', "it's", 'local>a/b//c'],
      managers: ['flux: /\\.ya?ml$/', 'helm-values: a:b', 'regex: /^talos\\/.+/'],
    },
  ]);
});

describe('bootstrap', () => {
  const bootstrap = (texts: Readonly<Record<string, string>>) => inventoryOfTexts(texts).bootstrap;

  test('is helmfiles with their releases in order, and what stands in its folders', () => {
    expect(
      bootstrap({
        'bootstrap/helmfile.d/00-crds.yaml': 'releases: [{ name: crds }]\n',
        'bootstrap/helmfile.d/01-apps.yaml':
          'bases: [default.yaml]\nreleases:\n  - name: cilium\n  - name: coredns\n    needs: [kube-system/cilium]\n',
        'bootstrap/values.yaml.gotmpl': '{{ if true }}\na: b\n{{ end }}\n',
        'bootstrap/README.md': '',
        '.taskfiles/bootstrap/Taskfile.yaml': 'tasks: {}\n',
        'infra/helmfile.yaml': 'releases:\n  - name: "{{ .Values.name }}"\n  - name: flux\n',
      }),
    ).toEqual([
      { path: 'bootstrap/helmfile.d/00-crds.yaml', releases: ['crds'] },
      { path: 'bootstrap/helmfile.d/01-apps.yaml', releases: ['cilium', 'coredns'] },
      { path: 'bootstrap/values.yaml.gotmpl', releases: [] },
      { path: 'infra/helmfile.yaml', releases: ['flux'] },
    ]);
  });

  test("leaves out makejinja's inputs and data, and what Flux builds", () => {
    const kustomization =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps, namespace: flux-system }\nspec: { path: ./apps, sourceRef: { kind: GitRepository, name: flux-system } }\n';
    const source =
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: { name: flux-system, namespace: flux-system }\nspec: { url: https://example.com/a.git }\n';
    expect(
      bootstrap({
        'makejinja.toml':
          '[makejinja]\ninputs = ["bootstrap/templates"]\noutput = "."\ndata = ["bootstrap/config.yaml"]\njinja_suffix = ".j2"\n',
        'bootstrap/config.yaml': 'a: b\n',
        'bootstrap/templates/flux/ks.yaml.j2': kustomization,
        'apps/kustomization.yaml': 'resources: [bootstrap/job.yaml]\n',
        'apps/bootstrap/job.yaml': 'kind: Job\n',
        'cluster/apps.yaml': kustomization,
        'cluster/kustomization.yaml': 'resources: [apps.yaml, flux.yaml]\n',
        'cluster/flux.yaml': `${kustomization.replaceAll('apps', 'cluster')}---\n${source}`,
      }).map(({ path }) => path),
    ).toEqual([]);
  });
});

test("a template is said with the file that makejinja's configuration makes of it", () => {
  const { templates } = inventoryOfTexts({
    'makejinja.toml':
      '[makejinja]\ninputs = ["templates"]\noutput = "."\njinja_suffix = ".j2"\nexclude_patterns = ["*.partial.*"]\n',
    'templates/kubernetes/a.yaml.j2': '',
    'templates/b.partial.yaml.j2': '',
    'talos/node.yaml.j2': '',
  });
  expect(templates).toEqual([
    { path: 'talos/node.yaml.j2', renders: undefined },
    { path: 'templates/b.partial.yaml.j2', renders: undefined },
    { path: 'templates/kubernetes/a.yaml.j2', renders: 'kubernetes/a.yaml' },
  ]);
});
