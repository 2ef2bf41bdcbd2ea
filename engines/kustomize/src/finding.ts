import type { Finding, RelatedSpan, Severity, Sink, Span } from '@hops/text';
import type { YamlCode } from '@hops/yaml';

/** What this engine reports, besides what reading YAML reports. */
export type KustomizeCode =
  | YamlCode
  | 'kustomize-ambiguous-reference'
  | 'kustomize-ambiguous-target'
  | 'kustomize-bad-configuration'
  | 'kustomize-bad-generator'
  | 'kustomize-bad-patch'
  | 'kustomize-bad-plugin'
  | 'kustomize-bad-replacement'
  | 'kustomize-bad-resource'
  | 'kustomize-bad-selector'
  | 'kustomize-bad-sort-options'
  | 'kustomize-bad-variable'
  | 'kustomize-cycle'
  | 'kustomize-deprecated-field'
  | 'kustomize-duplicate-key'
  | 'kustomize-duplicate-resource'
  | 'kustomize-empty-kustomization'
  | 'kustomize-field-not-settable'
  | 'kustomize-generator-conflict'
  | 'kustomize-missing-file'
  | 'kustomize-missing-kustomization'
  | 'kustomize-missing-resource'
  | 'kustomize-outside'
  | 'kustomize-patch-conflict'
  | 'kustomize-patch-without-match'
  | 'kustomize-remote-resource'
  | 'kustomize-replicas-without-match'
  | 'kustomize-several-kustomizations'
  | 'kustomize-unknown-field'
  | 'kustomize-unreadable-file'
  | 'kustomize-unsupported-field'
  | 'kustomize-wrong-kind'
  | 'kustomize-wrong-type';

/** Where the parts of this engine report to. */
export type Report = Sink<KustomizeCode>;

/** A finding that makes `kustomize build` fail. */
export function failure(
  code: KustomizeCode,
  span: Span,
  message: string,
  related: readonly RelatedSpan[] = [],
): Finding<KustomizeCode> {
  return { code, severity: 'error', message, span, related };
}

/** A finding that `kustomize build` passes over in silence, or prints as a warning. */
export function notice(
  code: KustomizeCode,
  severity: Exclude<Severity, 'error'>,
  span: Span,
  message: string,
): Finding<KustomizeCode> {
  return { code, severity, message, span, related: [] };
}

/** Whether what a finding is about is missing from the output. */
export function leavesOut(finding: Finding<KustomizeCode>): boolean {
  return finding.severity === 'error' || finding.code === 'kustomize-remote-resource';
}
