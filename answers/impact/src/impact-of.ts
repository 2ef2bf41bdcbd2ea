import type { Model } from '@hops/model';
import type { ImpactAnswer } from './answer.ts';
import { fileImpact } from './file-impact.ts';
import { grouped } from './hit.ts';
import { keyImpact } from './key-impact.ts';
import { nameOfKeys } from './key-target.ts';
import { mentions } from './mentions.ts';
import { nameOfObject } from './object-name.ts';
import { objectImpact } from './object-impact.ts';
import { placeholderImpact } from './placeholder-impact.ts';
import type { Rebuild } from './rebuild.ts';
import type { Target } from './target.ts';
import type { TargetImpact } from './target-impact.ts';
import { taskImpact } from './task-impact.ts';

/**
 * What breaks when the target is renamed or removed: decided by building the repository again without it, then what
 * only names it in text. Where a build fails, the answer also says what goes once the entry that fails is taken out.
 */
export function impactOf(model: Model, rebuild: Rebuild, target: Target): ImpactAnswer {
  const { places, hits } = targetImpact(model, rebuild, target);
  const named = [...places, ...hits.map(({ impact }) => impact)].map(({ file, line }) => `${file}:${line}`);
  return {
    target: { kind: target.kind, name: nameOf(target) },
    places,
    groups: grouped([...hits, ...mentions(model, target, new Set(named))]),
  };
}

function targetImpact(model: Model, rebuild: Rebuild, target: Target): TargetImpact {
  switch (target.kind) {
    case 'placeholder':
      return placeholderImpact(model, rebuild, target.name);
    case 'file':
    case 'folder':
      return fileImpact(model, rebuild, target.path);
    case 'object':
      return objectImpact(model, rebuild, target.key);
    case 'key':
      return keyImpact(model, rebuild, target);
    case 'task':
      return taskImpact(model, target);
  }
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'placeholder':
      return `\${${target.name}}`;
    case 'file':
    case 'folder':
      return target.path;
    case 'object':
      return nameOfObject(target.key);
    case 'key':
      return `${nameOfKeys(target.object)}:${target.key}`;
    case 'task':
      return `${target.runner} ${target.name}`;
  }
}
