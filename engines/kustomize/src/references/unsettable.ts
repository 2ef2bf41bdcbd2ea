import type { Span } from '@hops/text';
import { spanOf, type Node } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { nounOf } from '../nodes.ts';
import { describe, type ObjectId } from '../resource/object-id.ts';

/** A field that is to be set: of which object, at which path, to what, and where that is asked for. */
export interface Intent {
  readonly id: ObjectId;
  readonly path: string;
  readonly subject: string;
  readonly cause: Span;
}

/** What reports `kustomize-field-not-settable`: it takes the node that stands where the field is to be set, or on the way. */
export function reportUnsettable({ id, path, subject, cause }: Intent, report: Report): (node: Node) => void {
  return (node) => {
    const message = `${subject} cannot be set at ${path} of ${describe(id)}: ${nounOf(node)} stands in the way. Correct the object, or the field spec that names this field.`;
    const related = [{ span: cause, message: 'this asks for it' }];
    report(failure('kustomize-field-not-settable', spanOf(node), message, related));
  };
}
