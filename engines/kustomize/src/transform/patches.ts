import { get, spanOf, type Mapping, type Node } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure, type Report } from '../finding.ts';
import { givenText, isSet } from '../kustomization/values.ts';
import { loadPatch, type Patch } from '../load/patch.ts';
import { patchByOperations } from './json-patch.ts';
import { patchNamed, patchSelected, type PatchOptions } from './strategic-patch.ts';
import { compileTarget } from './target.ts';
import type { Transform } from './transform.ts';

/** The transforms of an entry of `patches`, whose patch has been read. */
export function patchTransforms(context: BuildContext, patch: Patch, entry: Mapping): readonly Transform[] {
  const target = get(entry, 'target');
  if (patch.kind === 'json') return operationTransforms(patch, target, true, context.report);
  const options = patchOptions(get(entry, 'options'));
  if (target?.kind !== 'mapping') return patch.objects.map((object) => patchNamed(context, object, options));
  const compiled = compileTarget(target, context.report);
  const [object, ...others] = patch.objects;
  if (others.length > 0) {
    const message = 'A patch with a target can hold one object only. Split it, or remove the target.';
    context.report(failure('kustomize-bad-patch', spanOf(patch.node), message));
  }
  if (compiled === undefined || object === undefined) return [];
  return [patchSelected(context, object, compiled, options)];
}

/** The transforms of an entry of `patchesJson6902`; `field` holds an inline patch. */
export function jsonPatchTransforms(
  context: BuildContext,
  site: Site,
  entry: Mapping,
  field: 'patch' | 'jsonOp',
): readonly Transform[] {
  const target = get(entry, 'target');
  if (givenText(target, 'name') === undefined) {
    const message = 'This JSON patch needs a target with a name. Add it.';
    context.report(failure('kustomize-bad-patch', spanOf(entry), message));
    return [];
  }
  const patch = loadPatch(context, site, entry, field);
  if (patch === undefined) return [];
  if (patch.kind === 'json' && patch.operations.length > 0) {
    return operationTransforms(patch, target, false, context.report);
  }
  const message =
    'A JSON patch is a list of steps, each with "op" and "path". Write it so, or move the patch to "patches".';
  context.report(failure('kustomize-bad-patch', spanOf(patch.node), message));
  return [];
}

function operationTransforms(
  { operations, node }: Patch & { kind: 'json' },
  target: Node | undefined,
  remembers: boolean,
  report: Report,
): readonly Transform[] {
  if (target?.kind !== 'mapping') {
    report(
      failure(
        'kustomize-bad-patch',
        spanOf(node),
        'A JSON patch needs a target. Add one, such as a kind and a name.',
      ),
    );
    return [];
  }
  const compiled = compileTarget(target, report);
  if (compiled === undefined || operations.length === 0) return [];
  return [patchByOperations(operations, compiled, remembers, report)];
}

function patchOptions(options: Node | undefined): PatchOptions {
  return {
    allowNameChange: isSet(options, 'allowNameChange'),
    allowKindChange: isSet(options, 'allowKindChange'),
  };
}
