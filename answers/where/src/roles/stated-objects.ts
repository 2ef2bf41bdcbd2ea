import { groupOf, groups } from '@hops/flux';
import type { Model } from '@hops/model';
import { at, get, textOf, type Mapping } from '@hops/yaml';

/** The objects that a file states, or that a template states of them in any case. */
export interface StatedObjects {
  readonly kinds: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly hasFluxKustomization: boolean;
}

/** Tells what objects a file states: of a manifest by its nodes, of a template, which is no YAML, by its lines. */
export function statedObjects({ manifests }: Model): (path: string, text: string) => StatedObjects {
  const byPath = new Map(manifests.map(({ path, documents }) => [path, documents]));
  return (path, text) => {
    const documents = byPath.get(path);
    if (documents !== undefined) return ofManifest(documents);
    return /\.(j2|tpl|tmpl|gotmpl)$/.test(path) ? ofTemplate(text) : nothing;
  };
}

const nothing: StatedObjects = { kinds: new Set(), names: [], hasFluxKustomization: false };

function ofManifest(documents: readonly Mapping[]): StatedObjects {
  return {
    kinds: new Set(documents.map((node) => textOf(get(node, 'kind')) ?? '')),
    names: documents.flatMap((node) => textOf(at(node, 'metadata', 'name')) ?? []),
    hasFluxKustomization: documents.some(
      (node) => textOf(get(node, 'kind')) === 'Kustomization' && groupOf(node) === groups.kustomize,
    ),
  };
}

function ofTemplate(text: string): StatedObjects {
  return {
    kinds: new Set([...text.matchAll(/^kind: ["']?(\w+)/gm)].map(([, kind = '']) => kind)),
    names: [...text.matchAll(/^ {2}name: (?:&\w+ )?["']?([\w.-]+)/gm)].map(([, name = '']) => name),
    hasFluxKustomization: /kustomize\.toolkit\.fluxcd\.io\/v1\w*\s*\nkind: Kustomization/.test(text),
  };
}
