import { nameOf } from '@hops/text';
import { expand, get, isMapping, itemsOf, spanOf, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure, type Report } from '../finding.ts';
import { TRANSFORMER_PLUGINS } from '../kustomization/plugin-fields.ts';
import { conform, LENIENT } from '../kustomization/shape.ts';
import { givenText, numberAt, spanAt, textAt } from '../kustomization/values.ts';
import { readYamlFile } from '../load/path.ts';
import { retyped, type Hop } from '../nodes.ts';
import { changeField, fieldSpec } from '../references/field-spec.ts';
import { reportUnsettable } from '../references/unsettable.ts';
import { withNode, type Draft } from '../resource/resource.ts';
import { compileSelector, selects, type Selector } from './selector.ts';
import type { Transform } from './transform.ts';

interface Target {
  readonly selector: Selector | undefined;
  readonly fieldPath: string;
  /** Where the value goes among the parts of a path; 0 replaces the field. */
  readonly position: number;
}

/** Sets a field of the selected resources to a value, or puts the value among the parts of a file path there. */
export function valueAddTransform(context: BuildContext, site: Site, config: Mapping): Transform {
  const { report } = context;
  const value = textAt(config, 'value').trim() || nameOf(site.directory);
  const targets = [...targetsOf(config, report), ...targetsOfFile(context, site, config)];
  if (targets.length === 0)
    report(failure('kustomize-bad-plugin', spanOf(config), 'This transformer has no targets. Add some.'));
  const hop: Hop = { step: 'transformed by', span: spanAt(config, 'value') };
  return (drafts) =>
    targets.reduce(
      (result, target) => result.map((draft) => withValue(draft, target, value, hop, report)),
      drafts,
    );
}

function targetsOfFile(context: BuildContext, site: Site, config: Mapping): readonly Target[] {
  const path = givenText(config, 'targetFilePath');
  const root =
    path === undefined ? undefined : readYamlFile(context, site, path, 'plugin')?.documents[0]?.root;
  if (root === undefined) return [];
  const checked = conform(
    expand(root, context.report),
    TRANSFORMER_PLUGINS.get('ValueAddTransformer')!,
    LENIENT,
    context.report,
  );
  return isMapping(checked) ? targetsOf(checked, context.report) : [];
}

function targetsOf(config: Mapping, report: Report): readonly Target[] {
  return itemsOf(get(config, 'targets'))
    .filter(isMapping)
    .flatMap((target) => {
      const fieldPath = textAt(target, 'fieldPath');
      const position = numberAt(target, 'filePathPosition');
      if (fieldPath === '' || position < 0) {
        const message =
          fieldPath === ''
            ? 'This target has no fieldPath. Add it.'
            : 'The filePathPosition cannot be negative. Count the parts of the path from 1, or write 0 to replace the whole.';
        report(failure('kustomize-bad-plugin', spanOf(target), message));
        return [];
      }
      const selector = get(target, 'selector');
      return [
        {
          selector: isMapping(selector) ? compileSelector(selector, report) : undefined,
          fieldPath,
          position,
        },
      ];
    });
}

function withValue(draft: Draft, target: Target, value: string, hop: Hop, report: Report): Draft {
  if (target.selector !== undefined && !selects(target.selector, draft)) return draft;
  const subject = 'The value';
  const intent = { id: draft.id, path: target.fieldPath, subject, cause: hop.span };
  const refuse = reportUnsettable(intent, report);
  const node = changeField(draft.node, fieldSpec(target.fieldPath, true), {
    make: 'scalar',
    hop,
    set: (field) => {
      if (field.kind === 'scalar') return retyped(field, inserted(field.text, value, target.position), hop);
      refuse(field);
      return field;
    },
    refuse,
  });
  return withNode(draft, node);
}

/** The path with a part put in at a position, counted from 1; an absolute path stays absolute. */
function inserted(path: string, part: string, position: number): string {
  if (position === 0 || path === '') return part;
  const parts = path.split('/').filter((text) => text !== '');
  return (path.startsWith('/') ? '/' : '') + parts.toSpliced(position - 1, 0, part).join('/');
}
