import { directoryOf, nameOf } from '@hops/text';
import { at, entriesOf, keyText, textOf } from '@hops/yaml';
import type { TalosFile } from '../inventory.ts';
import { isHidden, type Reading } from '../reading.ts';
import { rootsOf } from '../templated-yaml.ts';

/** Every file of Talos's configuration: what stands in its folders, beside a talconfig, or begins as a machine's. */
export function talosFiles(reading: Reading): TalosFile[] {
  const { paths, isApplied, textOf: textAt } = reading;
  const candidates = paths.filter((path) => isConfiguration(path) && !isHidden(path) && !isApplied(path));
  const folders = new Set(candidates.filter(isTalconfig).map(directoryOf));
  return candidates
    .filter((path) => isInTalosFolder(path) || folders.has(directoryOf(path)) || machine.test(textAt(path)))
    .map((path) => ({ path, what: whatOf(path, reading) }));
}

const machine =
  /^machine:\s*(?:#.*)?\n(?:\s*#.*\n)*\s+(?:type|token|ca|certSANs|install|network|kubelet|nodeLabels|sysctls|features|kernel|files|registries|time|udev):/m;

function isConfiguration(path: string): boolean {
  return /\.(ya?ml|env)(\.(tpl|tmpl))?(\.(j2|jinja2?))?$/.test(path);
}

function isTalconfig(path: string): boolean {
  return /^talconfig\.ya?ml(\.j2)?$/.test(nameOf(path));
}

function isInTalosFolder(path: string): boolean {
  return directoryOf(path)
    .split('/')
    .some((folder) => /^(talos|talosconfig|talos-config|talhelper)$/i.test(folder));
}

function whatOf(path: string, reading: Reading): TalosFile['what'] {
  const name = nameOf(path);
  if (isTalconfig(path)) return 'talconfig';
  if (/^talenv\b/.test(name) || /\.env(\.j2)?$/.test(name)) return 'environment';
  if (/^(talsecret|secrets?)\b/.test(name)) return 'secrets';
  if (/schematic/i.test(name)) return 'schematic';
  if (/(^|\/)patch(es)?\//.test(path)) return 'patch';
  return isMachineConfiguration(path, reading) ? 'machine configuration' : 'other';
}

/** The sections of the first document (Talos 1.13, `pkg/machinery/config/types/v1alpha1`, `Config`). */
const sections: ReadonlySet<string> = new Set(['version', 'debug', 'persist', 'machine', 'cluster']);

/** Documents with nothing but Talos's sections, or of a kind of its own. */
function isMachineConfiguration(path: string, reading: Reading): boolean {
  return rootsOf(path, reading).some((root) => {
    const keys = entriesOf(root).map((entry) => keyText(entry) ?? '');
    const isMain = keys.length > 0 && keys.every((key) => sections.has(key));
    const isKind = textOf(at(root, 'apiVersion')) === 'v1alpha1' && at(root, 'kind') !== undefined;
    return (isMain && (keys.includes('machine') || keys.includes('cluster'))) || isKind;
  });
}
