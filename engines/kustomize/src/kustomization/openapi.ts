import { expand, get, spanOf } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { readYamlFile } from '../load/path.ts';
import { schemaOfOpenApi } from '../merge/openapi.ts';
import { BUILT_IN_SCHEMA, type MergeSchema } from '../merge/schema.ts';
import type { Kustomization } from './kustomization.ts';
import { givenText } from './values.ts';

const BUILT_IN_VERSION = 'v1.21.2';

/** The schema of a kustomization's `openapi`: that of the file it names, or the built-in one. Reports versions that are not built in. */
export function ownSchema(
  context: BuildContext,
  site: Site,
  { fields }: Kustomization,
): MergeSchema | undefined {
  const openapi = get(fields, 'openapi');
  const path = givenText(openapi, 'path');
  const version = givenText(openapi, 'version');
  if (path !== undefined && version !== undefined) {
    const message = '"openapi" has both a version and a path. Remove one of them.';
    context.report(failure('kustomize-bad-configuration', spanOf(openapi!), message));
  } else if (version !== undefined && version.text !== BUILT_IN_VERSION) {
    const message = `The OpenAPI version ${version.text} is not built into kustomize. Use ${BUILT_IN_VERSION}, or a path to a file.`;
    context.report(failure('kustomize-bad-configuration', spanOf(version.node), message));
  }
  if (path === undefined && version !== undefined) return BUILT_IN_SCHEMA;
  const root = path && readYamlFile(context, site, path, 'configuration')?.documents[0]?.root;
  return root && schemaOfOpenApi(expand(root, context.report));
}
