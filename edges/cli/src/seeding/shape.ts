import { isIP } from 'node:net';

/** What a value looks like, by which an answer is checked. */
export type Shape = 'address' | 'network' | 'url' | 'boolean' | 'number' | 'list' | 'text';

const tests: readonly (readonly [Shape, (text: string) => boolean])[] = [
  ['boolean', (text) => /^(?:true|false)$/i.test(text)],
  ['number', (text) => /^-?\d+(?:\.\d+)?$/.test(text)],
  ['address', (text) => isIP(text) !== 0],
  ['network', isNetwork],
  ['url', (text) => /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(text)],
];

/** The shape that a value has. */
export function shapeOf(text: string): Shape {
  return tests.find(([, holds]) => holds(text))?.[0] ?? 'text';
}

const wanted: Readonly<Record<Exclude<Shape, 'text' | 'list'>, string>> = {
  address: 'an IP address, such as 192.168.1.10',
  network: 'a network in CIDR form, such as 192.168.1.0/24',
  url: 'a URL, such as https://example.com',
  boolean: 'true or false',
  number: 'a number',
};

/** What is wrong with an answer of this shape; `undefined` where nothing is. */
export function problemWith(shape: Shape, text: string): string | undefined {
  if (shape === 'text' || shape === 'list') return undefined;
  const holds = tests.find(([name]) => name === shape)![1];
  return holds(text) ? undefined : `It must be ${wanted[shape]}.`;
}

/** Whether a value only holds the place of one: empty, `<NAME>`, `CHANGE_ME`, `TODO`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:<.*>|\$\{.*\}|change[-_ ]?me|replace[-_ ]?me|todo|fixme|x{3,}|\?+)?$/i.test(text.trim());
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 && rest.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  );
}
