import type { ClusterModel, Placeholder } from '@hops/model';
import { suggest } from '@hops/text';
import type { Cause } from '../answer.ts';
import { subjectOf, type Case, type ClueOf } from './case.ts';
import { applyStep, checkStep } from './steps.ts';

type Use = Placeholder['uses'][number];

/** A substitution that fails: the placeholders that nothing defines, each place where one stands. */
export function undefinedPlaceholder(about: Case<ClueOf<'undefined placeholder'>>): Cause {
  const { clue, git, symptom } = about;
  const key = symptom?.resource.key;
  const owner = key && `${key.namespace}/${key.name}`;
  const found = git.model.clusters.flatMap((cluster) => undefinedUses(cluster, clue.name, owner));
  const names = [...new Set(found.map(({ use }) => use.name))];
  return {
    code: 'undefined-placeholder',
    message: `${subjectOf(about)} cannot be substituted: ${explanation(clue.name, names)}${hint(found)}`,
    evidence: found.map(({ use }) => ({
      place: git.place(use.span),
      message: `\${${use.name}} is used here`,
    })),
    steps: [
      { text: 'Correct the name, define it, or write a default: ${NAME:=value}; for text, write $${NAME}.' },
      applyStep(owner ?? found[0]?.use.kustomization),
      checkStep('undefined-placeholder'),
    ],
  };
}

interface Found {
  readonly use: Use;
  readonly cluster: ClusterModel;
}

function undefinedUses(cluster: ClusterModel, name: string | undefined, owner: string | undefined): Found[] {
  return cluster.placeholders
    .filter((placeholder) => name === undefined || placeholder.name === name)
    .flatMap(({ uses }) => uses)
    .filter((use) => use.status === 'undefined' && (owner === undefined || use.kustomization === owner))
    .map((use) => ({ use, cluster }));
}

function explanation(asked: string | undefined, names: readonly string[]): string {
  if (names.length > 0) return `nothing defines ${names.map((name) => `\${${name}}`).join(', ')}.`;
  if (asked === undefined) return 'the message names no placeholder, and every one in Git is defined.';
  return `the cluster has no \${${asked}}, though no place in Git lacks a definition: the cluster may be behind Git, or a Secret may lack the key.`;
}

function hint(found: readonly Found[]): string {
  const [first] = found;
  if (first === undefined) return '';
  const defined = first.cluster.placeholders.filter(({ definitions }) => definitions.length > 0);
  const near = suggest(
    first.use.name,
    defined.map(({ name }) => name),
  );
  return near === undefined ? '' : ` Did you mean \${${near}}?`;
}
