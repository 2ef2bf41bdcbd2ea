import { spanOf, type Scalar } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { frontDoors } from './front-doors.ts';
import { isText, type Field } from './fields.ts';
import { code, counted, paragraphs, table, tallied } from './wording.ts';

/** A name by which something is reached, as it is written. */
interface Hostname {
  readonly text: string;
  readonly node: Scalar;
  readonly app: string;
  /** The gateway or the class of its route. */
  readonly on: string;
}

/** The names by which apps are reached, of routes and ingresses; placeholders stay as they are written. */
export function hostnames(facts: Facts, most: number): string {
  const mostRows = Math.max(6, 2 * most);
  const names = tallied(
    facts
      .allFields()
      .filter(isText)
      .filter(isHostname)
      .map((field) => hostname(field, facts)),
    ({ text }) => text,
  ).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  if (names.length === 0) return '';
  const rows = names
    .slice(0, mostRows)
    .map(({ key, first }) => [code(key), first.app, first.on, facts.cite(spanOf(first.node))]);
  const rest = names.slice(mostRows).map(({ key }) => code(key.replace(/\.\$\{\w+\}$/, '.…')));
  return paragraphs(
    table(['Name', 'Of', 'Hangs on', 'Written'], rows),
    rest.length === 0 ? '' : `And ${counted(rest.length, 'name')} more.`,
  );
}

const routes = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'Ingress', 'IngressRoute', 'HelmRelease']);

/** `hostnames`, `host` or `hosts` below a route or an ingress, of an object or of a chart's values. */
function isHostname({ keys, node, object }: Field & { readonly node: Scalar }): boolean {
  if (!routes.has(object.id.kind) || !/\S\.\S/.test(node.text) || /\s|\{\{/.test(node.text)) return false;
  const last = keys.at(-1) ?? '';
  if (!/^(?:hostnames?|hosts?)$/.test(last) || keys.includes('tls')) return false;
  return (
    object.id.kind !== 'HelmRelease' || keys.some((key) => /^(?:route|ingress|httpRoute|gateway)/i.test(key))
  );
}

function hostname({ node, object }: Field & { readonly node: Scalar }, facts: Facts): Hostname {
  const written = facts.written(spanOf(node)).replaceAll(/^["']|["']$/g, '');
  return {
    text: written === '' || written.includes('\n') ? node.text : written,
    node,
    app: object.id.name,
    on: frontDoors(object).join(', ') || '–',
  };
}
