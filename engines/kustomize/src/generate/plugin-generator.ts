import { expand, get, isMapping, makeMapping, makeScalar, spanOf, withEntry, type Mapping } from '@hops/yaml';
import type { BuildContext, Site } from '../context.ts';
import { failure } from '../finding.ts';
import { GENERATOR_PLUGINS } from '../kustomization/plugin-fields.ts';
import { conform, LENIENT } from '../kustomization/shape.ts';
import { spanAt, textAt } from '../kustomization/values.ts';
import { after, originOf, type Hop } from '../nodes.ts';
import { draftOf, type Draft } from '../resource/resource.ts';
import { generate } from './generator.ts';

/** The resource of a builtin generator that is configured by an object of its own; reports what is no such object. */
export function pluginResource(context: BuildContext, site: Site, object: Mapping): Draft | undefined {
  const kind = textAt(object, 'kind');
  const shape = textAt(object, 'apiVersion') === 'builtin' ? GENERATOR_PLUGINS.get(kind) : undefined;
  if (shape === undefined) {
    const message = `${kind} is no builtin generator, and Flux never lets kustomize run others. Use a builtin one, or generate the objects beforehand.`;
    context.report(failure('kustomize-bad-plugin', spanAt(object, 'kind'), message));
    return undefined;
  }
  const config = conform(expand(object, context.report), shape, LENIENT, context.report);
  if (!isMapping(config)) return undefined;
  if (kind === 'IAMPolicyGenerator') return serviceAccount(context, config);
  const generated = kind === 'ConfigMapGenerator' ? 'ConfigMap' : 'Secret';
  return generate(context, site, generated, named(config), [get(config, 'options')]);
}

/** The configuration with its own name and namespace where it names none for what it generates. */
function named(config: Mapping): Mapping {
  let result = config;
  for (const key of ['name', 'namespace']) {
    const own = get(get(config, 'metadata'), key);
    if (own !== undefined && get(config, key) === undefined)
      result = withEntry(result, key, own, originOf(own));
  }
  return result;
}

function serviceAccount({ report }: BuildContext, config: Mapping): Draft | undefined {
  const cloud = textAt(config, 'cloud');
  if (cloud !== 'gke') {
    const message = `The cloud of an IAMPolicyGenerator is gke, not "${cloud}". Write gke, or remove the generator.`;
    report(failure('kustomize-bad-generator', spanAt(config, 'cloud'), message));
    return undefined;
  }
  const hop: Hop = { step: 'generated', span: spanOf(config) };
  const google = get(config, 'serviceAccount');
  const service = get(config, 'kubernetesService');
  const account = `${textAt(google, 'name')}@${textAt(google, 'projectId')}.iam.gserviceaccount.com`;
  const text = (entries: Readonly<Record<string, string>>): Mapping => {
    const filled = Object.entries(entries).filter(([, value]) => value !== '');
    return makeMapping(
      filled.map(([key, value]) => ({
        key: makeScalar(key, after(hop)),
        value: makeScalar(value, after(hop)),
      })),
      after(hop),
    );
  };
  const names = { name: textAt(service, 'name'), namespace: textAt(service, 'namespace') };
  const annotations = text({ 'iam.gke.io/gcp-service-account': account });
  const metadata = withEntry(text(names), 'annotations', annotations);
  return draftOf(withEntry(text({ apiVersion: 'v1', kind: 'ServiceAccount' }), 'metadata', metadata));
}
