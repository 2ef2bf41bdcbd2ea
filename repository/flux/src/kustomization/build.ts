import { buildKustomization, type BuildOutput, type KustomizeCode } from '@hops/kustomize';
import { resolvePath, type Finding, type Result } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import type { FluxCode } from '../codes.ts';
import type { BuiltObject } from '../objects.ts';
import { substituteAll } from '../substitution/substitute-all.ts';
import type { PlaceholderUse } from '../substitution/uses.ts';
import type { Variables } from '../substitution/variables.ts';
import { presentComponents, withSpec } from './overlay.ts';
import { ownKustomization } from './own-kustomization.ts';
import type { KustomizationSpec } from './spec.ts';

/** Why a Kustomization has no objects of its own here. */
export type BuildState =
  | { readonly kind: 'built' }
  | { readonly kind: 'elsewhere'; readonly reason: string; readonly own: boolean }
  | { readonly kind: 'failed' };

/** One Flux Kustomization and what came of it. */
export interface KustomizationBuild {
  readonly spec: KustomizationSpec;
  /** `namespace/name` of the Kustomization that applies this one; `undefined` for a root. */
  readonly parent: string | undefined;
  readonly state: BuildState;
  /** The directory that was built, relative to the repository. */
  readonly directory: string | undefined;
  readonly objects: readonly BuiltObject[];
  readonly reads: BuildOutput['reads'];
  readonly variables: Variables;
  readonly uses: readonly PlaceholderUse[];
  readonly findings: readonly Finding<FluxCode | KustomizeCode>[];
  readonly complete: boolean;
}

/** What is needed to build one Kustomization whose source is at hand. */
export interface BuildInput {
  readonly spec: KustomizationSpec;
  readonly parent: string | undefined;
  /** The source's files, with what the source ignores left out. */
  readonly files: YamlFiles;
  /** The folder of the repository that is the source's root. */
  readonly root: string;
  readonly variables: Variables;
}

/** Builds a Kustomization: generates where Flux would, adds the spec, builds, substitutes. */
export function buildOne(input: BuildInput): KustomizationBuild {
  const { spec, files, root } = input;
  const directory = resolvePath(root, joinedToRoot(spec.path?.text ?? '')) ?? root;
  if (!files.list(directory).ok) return failed(input, missing(spec));
  const own = ownKustomization(files, directory, spec);
  const components = presentComponents(spec, directory, files);
  const built = buildKustomization(files, directory, withSpec(own.node, spec, components), {
    order: 'fifo',
    restriction: 'repository',
  });
  const findings = [...outside(spec, directory), ...own.findings, ...built.findings];
  const complete = built.complete && !own.findings.some(({ severity }) => severity === 'error');
  return finish(input, directory, { ...built, findings, complete });
}

/** A path below the root of a source: there `..` stays at the root (kustomize-controller's SecureJoin). */
function joinedToRoot(path: string): string {
  return path.split('/').reduce((directory, part) => resolvePath(directory, part) ?? '', '');
}

/** What came of a Kustomization whose files are not at hand. */
export function notBuilt(input: Omit<BuildInput, 'files' | 'root'>, state: BuildState): KustomizationBuild {
  const { spec, parent, variables } = input;
  return {
    spec,
    parent,
    state,
    directory: undefined,
    objects: [],
    reads: [],
    variables,
    uses: [],
    findings: [],
    complete: false,
  };
}

function finish(
  { spec, parent, variables }: BuildInput,
  directory: string,
  { output, findings, complete }: Result<BuildOutput, FluxCode | KustomizeCode>,
): KustomizationBuild {
  const owner = `${spec.namespace}/${spec.name}`;
  const substituted = substituteAll(output.resources, variables, { owner, always: spec.substituteAlways });
  return {
    spec,
    parent,
    state: { kind: 'built' },
    directory,
    objects: substituted.objects,
    reads: output.reads,
    variables,
    uses: substituted.uses,
    findings: [...findings, ...substituted.findings],
    complete,
  };
}

/** What comes of a Kustomization that too many others led to; reports `flux-too-deep`. */
export function tooDeep(input: Omit<BuildInput, 'files' | 'root'>): KustomizationBuild {
  const { spec } = input;
  const finding: Finding<FluxCode> = {
    code: 'flux-too-deep',
    severity: 'error',
    message: `More than 32 Kustomizations, each applied by the one before, lead to ${spec.name}: it is not built. Let a Kustomization not apply one that applies it again under another name.`,
    span: spec.span,
    related: [],
  };
  return { ...notBuilt(input, { kind: 'failed' }), findings: [finding] };
}

function failed(input: BuildInput, finding: Finding<FluxCode>): KustomizationBuild {
  return { ...notBuilt(input, { kind: 'failed' }), findings: [finding] };
}

function outside({ path, name }: KustomizationSpec, directory: string): Finding<FluxCode>[] {
  if (path === undefined || resolvePath('', path.text) !== undefined) return [];
  return [
    {
      code: 'flux-path-outside',
      severity: 'warning',
      message: `The path ${path.text} of Kustomization ${name} leaves the repository. Flux stops at its root and builds ./${directory}: write that.`,
      span: path.span,
      related: [],
    },
  ];
}

function missing(spec: KustomizationSpec): Finding<FluxCode> {
  return {
    code: 'flux-path-missing',
    severity: 'error',
    message: `The path ${spec.path?.text} of Kustomization ${spec.name} is no directory of this repository. Flux cannot build it: correct the path.`,
    span: spec.path?.span ?? spec.span,
    related: [],
  };
}
