import type { YamlCode } from '@hops/yaml';
import type { Documentation } from '../rule.ts';
import { settingsExample } from './example.ts';

/** The codes about anchors, aliases, merge keys and tags. */
type PropertyCode = Extract<
  YamlCode,
  | 'yaml-invalid-anchor'
  | 'yaml-invalid-merge'
  | 'yaml-invalid-tag'
  | 'yaml-recursive-alias'
  | 'yaml-repeated-property'
  | 'yaml-too-many-nodes'
  | 'yaml-unknown-anchor'
  | 'yaml-unknown-tag-handle'
>;

export const propertyDocumentation: Readonly<Record<PropertyCode, Documentation>> = {
  'yaml-invalid-anchor': {
    severity: 'error',
    title: 'A value that begins with * or & and is no alias or anchor',
    text: `\`*name\` repeats the value that \`&name\` marks, and a name is made of letters, digits, \`-\` and \`_\`. For other text behind
these characters, such as the host \`*.example.com\`, kustomize says \`did not find expected alphabetic or numeric
character\` and refuses the file.

Put the text in quotes. Where an alias or anchor is meant, correct its name.`,
    wrong: settingsExample('  HOST: *.example.com\n', '5:9'),
    right: settingsExample('  HOST: "*.example.com"\n'),
  },
  'yaml-invalid-merge': {
    severity: 'error',
    title: '<< merges what is no mapping',
    text: `\`<<\` brings the entries of other mappings into this one, once in a mapping. Its value is an alias of a mapping or a list
of such aliases; for anything else kustomize says \`invalid map merge\` and refuses the file.

Correct the alias, or merge several mappings in one list: \`<<: [*one, *two]\`.`,
    wrong: settingsExample('  TIMEZONE: &zone Europe/Berlin\n  <<: *zone\n', '6:7'),
  },
  'yaml-invalid-tag': {
    severity: 'error',
    title: 'A value that begins with ! and is no tag',
    text: `\`!\` at the start of a value begins a tag, which says what type the value has and ends with a space. For other text behind
it, kustomize says \`did not find expected whitespace or line break\` and refuses the file.

Put the text in quotes, or correct the tag.`,
    wrong: settingsExample('  GREETING: !{hello}\n', '5:13'),
    right: settingsExample('  GREETING: "!{hello}"\n'),
  },
  'yaml-recursive-alias': {
    severity: 'error',
    title: 'An alias inside its own anchor',
    text: `An alias stands for the whole value that its anchor marks. Inside that value it would contain itself, without end.
kustomize does not notice: it writes the value out until its stack overflows, which ends Flux's kustomize-controller.

Set the anchor on a smaller value, or write the repeated part out.`,
    wrong: settingsExample('  HOSTS: &hosts [one, *hosts]\n', '5:23'),
  },
  'yaml-repeated-property': {
    severity: 'error',
    title: 'Two anchors or two tags on one value',
    text: `A value has one anchor and one tag at most. kustomize says \`did not find expected node content\` (or \`key\`) and refuses the
file.

Remove one of them, and point the aliases to the one that stays.`,
    wrong: settingsExample('  TIMEZONE: &zone &berlin Europe/Berlin\n', '5:19'),
  },
  'yaml-too-many-nodes': {
    severity: 'error',
    title: 'Aliases that stand for too many values',
    text: `Aliases of aliases multiply: a few lines can stand for billions of values (the "billion laughs"). kustomize writes out
every one of them until its memory ends. hops stops at 400,000 and leaves the rest out.

Write some of the aliases out.`,
    wrong: settingsExample(laughs(6), '10:32'),
  },
  'yaml-unknown-anchor': {
    severity: 'error',
    title: 'An alias without an anchor',
    text: `\`*name\` repeats the value that \`&name\` marks further up in the same document. Without that anchor kustomize says \`unknown
anchor 'name' referenced\` and refuses the file. An anchor in another file or document does not count.

Add the anchor or correct the name. A text that begins with \`*\` needs quotes.`,
    wrong: settingsExample('  TIMEZONE: &zone Europe/Berlin\n  LOG_ZONE: *zonn\n', '6:13'),
  },
  'yaml-unknown-tag-handle': {
    severity: 'error',
    title: 'A tag with an undeclared handle',
    text: `In a tag like \`!handle!name\` the handle stands for a prefix that a \`%TAG\` line declares. Without one kustomize says
\`found undefined tag handle\` and refuses the file.

Use \`!name\`, or put the text in quotes if no tag is meant.`,
    wrong: settingsExample('  GREETING: !hello!world\n', '5:13'),
  },
};

/** Lists of nine aliases each, of the list in the line before. */
function laughs(lines: number): string {
  return Array.from({ length: lines }, (_, line) => {
    return `  L${line}: &l${line} [${nine(line === 0 ? 'ha' : `*l${line - 1}`)}]\n`;
  }).join('');
}

function nine(item: string): string {
  return Array.from({ length: 9 }, () => item).join(', ');
}
