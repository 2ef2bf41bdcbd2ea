import type { Place } from '@hops/inventory';
import { isMapping } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { saysOf } from './leaves.ts';
import { code, paragraphs, prose, shortened, table } from './wording.ts';

const telling =
  /(?:^|\.)(?:vip\.ip|vip|endpoint|talosVersion|kubernetesVersion|clusterName|nodeLabels\.[\w./-]+|nodeTaints\.[\w./-]+|schematic\w*|talosImageURL|install\.image|certSANs)$/;
const version =
  /\b(?:TALOS_VERSION|KUBERNETES_VERSION|talosVersion|kubernetesVersion|talos_version|kubernetes_version)\b["']?\s*[:=]\s*["']?(v?\d[\w.-]*)|(?:siderolabs|factory\.talos\.dev)\/[\w./-]*(?:installer|kubelet)[\w./-]*:(v\d[\w.-]*)/;

/** What the machines' files say that tells one from another, and the lines that hold a version. */
export function machineSettings(facts: Facts, most: number): string {
  const { talos } = facts.inventory;
  const rows = talos.files
    .map(({ path }) => [
      code(path),
      shortened(
        [...new Set(rootsOf(path, facts))].filter((each) => each !== ''),
        most,
      ),
    ])
    .filter(([, says]) => says !== '');
  return paragraphs(
    table(['File', 'Says'], rows.slice(0, most)),
    table(['Version of Talos or Kubernetes', 'Where'], versionRows(facts, most)),
  );
}

function rootsOf(path: string, facts: Facts): string[] {
  if (!/\.ya?ml$/.test(path)) return [];
  const file = facts.model.repository.files.yaml(path);
  return file.ok
    ? file.documents.flatMap(({ root }) =>
        isMapping(root) ? [saysOf(root, { most: 10, only: telling }, facts)] : [],
      )
    : [];
}

interface VersionLine extends Place {
  readonly words: string;
}

function versionRows(facts: Facts, most: number): string[][] {
  return versionPlaces(facts)
    .slice(0, most)
    .map(({ words, ...place }) => [words, citation(place)]);
}

/** The lines that hold a version of Talos or Kubernetes, outside of what Flux applies. */
export function versionPlaces({ model, textOf }: Facts): VersionLine[] {
  const files = model.repository.paths.filter(
    (path) => /\.(?:ya?ml|env|toml|j2|just|sh)$|\.?justfile$/i.test(path) && !model.reached.files.has(path),
  );
  return files.flatMap((file) =>
    (textOf(file) ?? '').split('\n').flatMap((line, index) => {
      const match = version.exec(line);
      const found = match?.[1] ?? match?.[2];
      if (found === undefined || line.trim().startsWith('#')) return [];
      return [{ words: prose(`${line.trim().split(/[:=]/)[0]} ${found}`), file, line: index + 1 }];
    }),
  );
}
