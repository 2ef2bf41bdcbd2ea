import { colours, type Colours } from '../terminal/colours.ts';

/** How a tool's text is laid out: without colours or a width, with places from the repository's root. */
export const plain: { readonly colours: Colours; readonly width: number; readonly folder: string } = {
  colours: colours({ env: {}, isTerminal: false }),
  width: Infinity,
  folder: '',
};
