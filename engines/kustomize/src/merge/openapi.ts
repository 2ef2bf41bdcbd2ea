import { at, entriesOf, get, itemsOf, type Node } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import { apiVersionOf } from '../resource/object-id.ts';
import { builtInType, type MergeList, type MergeSchema, type MergeType } from './schema.ts';

/** The types of an OpenAPI document (version 2) with Kubernetes' extensions for merging. */
export function schemaOfOpenApi(document: Node): MergeSchema {
  const roots = new Map<string, Node>();
  for (const { value } of entriesOf(get(document, 'definitions'))) {
    for (const type of itemsOf(get(value, 'x-kubernetes-group-version-kind'))) {
      const [group, version, kind] = ['group', 'version', 'kind'].map((key) => plainText(get(type, key)));
      roots.set(`${apiVersionOf({ group: group!, version: version! })} ${kind}`, value);
    }
  }
  return {
    typeNamed: (apiVersion, kind) => {
      const definition = roots.get(`${apiVersion} ${kind}`);
      return definition && typeOf(definition, document);
    },
  };
}

function typeOf(schema: Node, document: Node): MergeType {
  const property = (field: string): Node | undefined => get(get(schema, 'properties'), field);
  return {
    list: (field) => {
      const list = property(field);
      return list && listOf(list, document);
    },
    field: (field) => {
      const value = property(field);
      return value && referredType(value, document);
    },
  };
}

function listOf(schema: Node, document: Node): MergeList | undefined {
  const strategies = plainText(get(schema, 'x-kubernetes-patch-strategy')).split(',');
  if (!strategies.includes('merge')) return undefined;
  const key = plainText(get(schema, 'x-kubernetes-patch-merge-key'));
  const keys = itemsOf(get(schema, 'x-kubernetes-list-map-keys')).map(plainText);
  const items = get(schema, 'items');
  return { keys: keys.length > 0 || key === '' ? keys : [key], item: items && referredType(items, document) };
}

/** The type of a schema, or of the definition that it refers to: one of the document, or a built-in one. */
function referredType(schema: Node, document: Node): MergeType | undefined {
  const name = /^#\/definitions\/(.*)$/.exec(plainText(get(schema, '$ref')))?.[1];
  if (name === undefined) return typeOf(schema, document);
  const definition = at(document, 'definitions', name);
  return definition === undefined ? builtInType(name) : typeOf(definition, document);
}
