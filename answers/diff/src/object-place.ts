import type { BuiltObject } from '@hops/flux';
import { hopsOf } from '@hops/text';
import { at, resolve, spanOf } from '@hops/yaml';
import type { ObjectName, Place } from './answer.ts';
import type { SideFiles } from './side-files.ts';

/** What names an object in the answer. */
export function objectName(cluster: string, { id }: BuiltObject): ObjectName {
  const { group, kind, namespace, name } = id;
  return { cluster, group, kind, namespace, name };
}

/** Where an object's name was first written, or what generated it. */
export function objectPlace({ node }: BuiltObject, files: SideFiles): Place {
  const name = resolve(at(node, 'metadata', 'name') ?? node);
  return files.place(hopsOf(name.origin)[0]?.span ?? spanOf(name));
}
