import type { Aspect } from '../aspect.ts';

/** What stands beside the cluster. */
export const besideAspects: readonly Aspect[] = [
  {
    called:
      'task, tasks, just recipe, recipe that, recipe to, recipe which, command that, taskfile, justfile',
    roles: ['task'],
  },
  {
    called:
      'workflow, workflows, github action, github actions, ci workflow, ci check, ci pipeline, pull request, pull requests, on push, runs on, labeler, release notes',
    roles: ['workflow'],
  },
  {
    called:
      'renovate, renovate rule, automerge, merge by itself, automatically merge, dependency updates, group updates, group the updates, updates of, major updates, patch updates, package rule, package rules, update schedule, ignore updates, hold updates back, custom manager, regex manager, dependency dashboard, semantic commits, update together',
    roles: ['renovate'],
  },
  { called: 'merge, merges, automatically merged', keys: /automerge/i },
  { called: 'script', roles: ['script'] },
  {
    called:
      'documentation, docs, readme, decision, decision record, adr, runbook, guide that, explains, explanation, described',
    roles: ['document'],
  },
  {
    called:
      'docker compose, docker, compose file, container host, rented server, vps, cloud server, outside the cluster, ansible, playbook, inventory, terraform, tofu, opentofu',
    roles: ['outside'],
  },
  {
    called: 'bootstrap, from scratch, first install, before flux, first boot, new cluster',
    roles: ['bootstrap'],
  },
  {
    called:
      'tool version, tool versions, mise, aqua, command line tools, laptop, workstation, kubectl version, talosctl version, version of kubectl, version of talosctl, version of helm',
    keys: /\[tools\]|packages:/,
    roles: ['tools'],
  },
  { called: 'pre commit, lint, formatter, commit hook, editor', roles: ['tools'] },
  { called: 'label, labels of pull requests, code owner, code owners', keys: /labels?:|^- name:/m },
  { called: 'git ignore, ignored files, git attributes', keys: /^\*\.\w+|^\.\w+/m },
  {
    called: 'direnv, envrc, shell environment, kubeconfig path, dev container, devcontainer',
    keys: /export \w+=|KUBECONFIG|devcontainer/,
    roles: ['tools'],
  },
];
