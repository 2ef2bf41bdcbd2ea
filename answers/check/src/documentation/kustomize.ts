import type { KustomizeCode } from '@hops/kustomize';
import type { YamlCode } from '@hops/yaml';
import type { Documentation } from '../rule.ts';
import { changeDocumentation } from './kustomize-changes.ts';
import { kustomizationDocumentation } from './kustomize-kustomization.ts';
import { patchDocumentation } from './kustomize-patches.ts';
import { resourceDocumentation } from './kustomize-resources.ts';

/** What each code means that building a kustomization reports, besides what reading YAML reports. */
export const kustomizeDocumentation: Readonly<Record<Exclude<KustomizeCode, YamlCode>, Documentation>> = {
  ...kustomizationDocumentation,
  ...resourceDocumentation,
  ...changeDocumentation,
  ...patchDocumentation,
};
