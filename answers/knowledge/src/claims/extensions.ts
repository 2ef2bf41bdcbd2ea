/** How the names of files end that documents of such a repository speak of; a host's or a field's do not end so. */
const extensions = new Set(
  'bash cfg conf cue css csv env fish go gotmpl hcl html ini j2 jinja2 js json json5 jsonnet key lock log lua md mdc mdx mjs nix pem png properties pub py rego rs service sh sops sql svg tf tfvars tmpl toml tpl ts txt xml yaml yml zsh'.split(
    ' ',
  ),
);

/** Whether a name can only be a file's. */
export function looksLikeFile(name: string): boolean {
  const [, extension] = /[^.]\.([A-Za-z]\w*)$/.exec(name) ?? [];
  if (extension !== undefined) return extensions.has(extension.toLowerCase());
  return /^\.[a-z][\w-]*(?:ignore|rc|config|attributes)$/.test(name);
}

/** Whether the first name of a path is an internet host. */
export function looksLikeHost(name: string): boolean {
  return /^(?:[\w-]+\.)+[a-z]{2,}$/.test(name) && !looksLikeFile(name) && !name.startsWith('.');
}
