import { expand, get, isMapping, itemsOf, spanOf, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { REPLACEMENT } from '../kustomization/fields.ts';
import { conform, LENIENT } from '../kustomization/shape.ts';
import { givenText } from '../kustomization/values.ts';
import { readYamlFile } from './path.ts';

/** The replacements of an entry of `replacements`: the entry itself, or those of the file that its `path` names. */
export function loadReplacements(context: BuildContext, site: Site, entry: Mapping): readonly Mapping[] {
  const path = givenText(entry, 'path');
  if (path === undefined) return [entry];
  if (get(entry, 'source') !== undefined || itemsOf(get(entry, 'targets')).length > 0) {
    const message =
      'This replacement has a path as well as a source or targets. Remove the path, or the rest.';
    context.report(failure('kustomize-bad-replacement', spanOf(entry), message));
    return [];
  }
  const root = readYamlFile(context, site, path, 'replacement')?.documents[0]?.root;
  if (root === undefined) return [];
  const expanded = expand(root, context.report);
  const shape = expanded.kind === 'sequence' ? { type: 'list' as const, items: REPLACEMENT } : REPLACEMENT;
  const checked = conform(expanded, shape, LENIENT, context.report);
  if (checked?.kind === 'mapping') return [checked];
  return itemsOf(checked).filter(isMapping);
}
