import type { Aspect } from '../aspect.ts';

/** What stands beside the cluster. */
export const besideAspects: readonly Aspect[] = [
  { called: 'task, tasks, just recipe, recipe that, command that, taskfile, justfile', roles: ['task'] },
  {
    called:
      'workflow, workflows, github action, github actions, ci workflow, ci check, pull request, pull requests',
    roles: ['workflow'],
  },
  {
    called: 'renovate, renovate rule, automerge, merge by itself, dependency updates, group updates',
    roles: ['renovate'],
  },
  { called: 'merge, merges, automatically merged', keys: /automerge/i },
  { called: 'script', roles: ['script'] },
  {
    called: 'bootstrap, from scratch, first install, before flux, first boot, new cluster',
    roles: ['bootstrap'],
  },
  {
    called: 'tool version, tool versions, mise, aqua, command line tools',
    keys: /\[tools\]|packages:/,
    roles: ['tools'],
  },
  { called: 'pre commit, lint, formatter, commit hook, editor', roles: ['tools'] },
];
