const action = /\{\{(?<code>.*?)\}\}/gs;
const looked = /\b(?:index|get)\s+\$?\.\s+["`](?<name>[^"`]+)["`]/g;
const text = /"(?:[^"\\]|\\.)*"|`[^`]*`/g;
const field = /(?<![\w)\]])\$?\.(?<name>[A-Za-z_]\w*)/g;

/**
 * The fetched values that a template of an ExternalSecret uses, each once: `{{ .NAME }}`, `{{ index . "NAME" }}`.
 * Rule: https://external-secrets.io/latest/guides/templating/
 */
export function templateVariables(template: string): string[] {
  const names = [...template.matchAll(action)].flatMap((match) => namesIn(match.groups!['code']!));
  return [...new Set(names)];
}

function namesIn(code: string): string[] {
  const matches = [...code.matchAll(looked), ...code.replaceAll(text, '""').matchAll(field)];
  return matches.map(({ groups }) => groups!['name']!);
}
