import { isKustomizationFile, type Model } from '@hops/model';
import { directoryOf, isWithin } from '@hops/text';
import { get, textOf } from '@hops/yaml';
import { leavesOf } from './leaves.ts';

/** Where the apps of an area go: the namespace of most of them, else that of its kustomization. */
export function namespaceOf(area: string, model: Model): string | undefined {
  const namespaces = leavesOf(model)
    .filter(({ build }) => isWithin(build.spec.span.file, area))
    .map(
      ({ build: { spec }, releases }) =>
        spec.targetNamespace?.text ?? releases[0]?.spec.namespace ?? spec.namespace,
    );
  const count = (namespace: string) => namespaces.filter((each) => each === namespace).length;
  const [usual] = namespaces.toSorted((one, other) => count(other) - count(one));
  return usual ?? ownNamespace(area, model);
}

function ownNamespace(area: string, { reached, repository }: Model): string | undefined {
  const path = [...reached.files.keys()].find(
    (each) => isKustomizationFile(each) && directoryOf(each) === area,
  );
  const file = path === undefined ? undefined : repository.files.yaml(path);
  return file?.ok ? textOf(get(file.documents[0]?.root, 'namespace')) : undefined;
}
