import { entriesOf, itemsOf, spanOf, valueOf, type Node, type Scalar } from '@hops/yaml';
import { failure, type Report } from './finding.ts';

/** Reports every number below a node that JSON does not have: kustomize writes objects, and reads JSON patches, by way of JSON. */
export function reportInfinities(node: Node, report: Report): void {
  if (node.kind === 'scalar') {
    if (isInfinite(node)) report(failure('kustomize-bad-resource', spanOf(node), MESSAGE));
    return;
  }
  const children = node.kind === 'mapping' ? entriesOf(node).map(({ value }) => value) : itemsOf(node);
  for (const child of children) reportInfinities(child, report);
}

const MESSAGE =
  'JSON, by way of which kustomize goes, has no such number. Quote it if it is a text, or write a finite one.';

const SPELLING = /^[-+]?\.(inf|nan)$/i;

function isInfinite(scalar: Scalar): boolean {
  return SPELLING.test(scalar.text) && valueOf(scalar, 'kyaml').type === 'float';
}
