import type { Model } from '@hops/model';
import { lineIndex } from '@hops/text';
import { fixedAddresses } from '../addresses.ts';
import type { Place, Step } from '../answer.ts';
import type { App } from '../app.ts';
import type { Copy } from '../copy-app.ts';

/** The neighbour's fixed addresses and ports: left out of the copy, or to be changed where they could not be. */
export function addressSteps({ files }: Copy, neighbour: App, model: Model): Step[] {
  const found = files.flatMap(({ from, isVerbatim }) => (isVerbatim ? [] : addressesOf(from, model)));
  const steps: Step[] = [
    {
      text: `Left out, since only ${neighbour.name} can have it: its fixed address or port. Give the app one of its own if it needs one, as there:`,
      places: found.filter(({ isLeftOut }) => isLeftOut),
    },
    {
      text: `Change the fixed address or port, which is copied from ${neighbour.name}, as there:`,
      places: found.filter(({ isLeftOut }) => !isLeftOut),
    },
  ];
  return steps
    .filter(({ places }) => places.length > 0)
    .map(({ text, places }) => ({ text, places: places.map(({ file, line }) => ({ file, line })) }));
}

interface AddressPlace extends Place {
  readonly isLeftOut: boolean;
}

function addressesOf(file: string, { repository }: Model): AddressPlace[] {
  const parsed = repository.files.yaml(file);
  if (!parsed.ok) return [];
  const lines = lineIndex(parsed.source.text);
  return parsed.documents.flatMap(({ root }) =>
    (root ? fixedAddresses(root, parsed.source.text) : []).map(({ entry, removal }) => ({
      file,
      line: lines.positionAt(entry.key.start).line,
      isLeftOut: removal !== undefined,
    })),
  );
}
