import { isVariableName } from '@hops/envsubst';
import type { Inventory } from '@hops/inventory';
import { definitionsOf, placing, type Model } from '@hops/model';
import { block, isSealed, oneAPlace, wordEdit } from './edits.ts';
import { hiddenDefinitions } from './hidden-definitions.ts';
import { readersOfKey } from './key-readers.ts';
import { leftOver } from './left-over.ts';
import { openSources } from './open-sources.ts';
import { placeholderTexts } from './placeholder-texts.ts';
import { useEdits, type PlaceholderRename } from './placeholder-use.ts';
import { together, type Found, type Renaming } from './renaming.ts';

/** Why a placeholder cannot be called so; `undefined` where it can. */
export function refusePlaceholder({ clusters }: Model, newName: string): string | undefined {
  if (!isVariableName(newName)) {
    return `\${${newName}} is no placeholder that Flux substitutes: letters, digits and _ only, no digit first.`;
  }
  const isTaken = clusters.some(({ placeholders }) => placeholders.some(({ name }) => name === newName));
  return isTaken ? `\${${newName}} exists already: two placeholders would become one.` : undefined;
}

/** Renames a placeholder: where it is defined, where builds use it, and where comments, documents and templates name it. */
export function renamePlaceholder(
  model: Model,
  inventory: Inventory | undefined,
  name: string,
  newName: string,
): Renaming {
  const rename = { model, places: placing(model), name, newName };
  const found = together([definitions(rename), uses(rename), readersOfKey(rename), openSources(rename)]);
  const edits = oneAPlace([...found.edits, ...placeholderTexts(rename, found.edits, inventory)]);
  return {
    kind: 'placeholder',
    from: `\${${name}}`,
    to: `\${${newName}}`,
    edits,
    awaited: found.awaited,
    moves: [],
    blocked: found.blocked,
    steps: [...found.steps, ...leftOver(model, new RegExp(String.raw`\b${name}\b`, 'g'), edits)],
  };
}

/** The keys that define it. What SOPS has encrypted can only be changed by SOPS. */
function definitions(rename: PlaceholderRename): Found {
  const { model, places, name, newName } = rename;
  const winning = definitionsOf(model, name, places).map(({ span }) => span);
  const spans = new Map(
    [...winning, ...hiddenDefinitions(rename)].map((span) => [`${span.file}:${span.start}`, span]),
  );
  return together(
    [...spans.values()].map((span): Partial<Found> => {
      const text = places.text(span.file);
      const edit = wordEdit(text, span, name, newName);
      if (edit && text !== undefined && isSealed(text)) {
        const step = `Rename the key ${name} to ${newName} with \`sops ${span.file}\`: SOPS seals the names too.`;
        return { awaited: [edit], steps: [{ kind: 'do', text: step, place: places.place(span) }] };
      }
      if (edit) return { edits: [edit] };
      const message = `The definition of \${${name}} is made here; its name is not written as it is. Rename it by hand.`;
      return { blocked: [block('rename-not-written', span, message)] };
    }),
  );
}

/** Where builds use it; an alias stands for the use at its anchor. */
function uses(rename: PlaceholderRename): Found {
  const { model, places, name, newName } = rename;
  const spans = model.clusters.flatMap(({ placeholders }) =>
    placeholders.flatMap((each) => (each.name === name ? each.uses.map(({ span }) => span) : [])),
  );
  return together(
    spans.map((span): Partial<Found> => {
      const text = places.text(span.file) ?? '';
      if (text[span.start] === '*') return {};
      const edits = useEdits(text, span, name, newName);
      if (edits.length > 0 && !isSealed(text)) return { edits };
      const message = isSealed(text)
        ? `\${${name}} stands in a file that SOPS has encrypted. Change it with \`sops ${span.file}\` first.`
        : `\${${name}} is used by what is made here, and is not written as it is. Rename it by hand.`;
      return { blocked: [block(isSealed(text) ? 'rename-sealed' : 'rename-not-written', span, message)] };
    }),
  );
}
