import type { Ingredient, MakerKind, Making, Reader, SecretChain, SecretKey, Step } from '@hops/secrets';
import { placeText, type Place } from '../report/place.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { SecretsContext } from './context.ts';
import { makingText, remoteText, titleOf } from './wording.ts';

/** A Secret with every key, reader and step, each with its place. */
export function detailLines(secret: SecretChain, context: SecretsContext): string[] {
  const sections: [title: string, lines: string[]][] = [
    ['made by', makingLines(secret.making, context)],
    ['keys', secret.keys.flatMap((key) => keyLines(key, context))],
    ['and keys named by', secret.more.flatMap((item) => entry(remoteText(item), item.place, context))],
    ['read by', secret.readers.flatMap((reader) => readerLines(reader, context))],
    ['to refresh it', secret.refresh.flatMap((step, index) => stepLines(step, index + 1, context))],
  ];
  const { colours } = context;
  const written = sections.filter(([, lines]) => lines.length > 0);
  return [
    `  ${colours.bold(printable(titleOf(secret)))}`,
    ...written.flatMap(([title, lines]) => [`  ${colours.underline(title)}`, ...lines]),
  ];
}

/** What is to be said of a maker beside its object. */
const remarks: Readonly<Partial<Record<MakerKind, string>>> = {
  SOPS: ', encrypted with SOPS',
  manifest: ', a plain manifest',
};

function makingLines(making: Making, context: SecretsContext): string[] {
  if (making.kind !== 'made') return wrap(printable(makingText(making)), context.width, 4);
  const { kind, object, place, stores, refreshInterval } = making.maker;
  const remark = refreshInterval === undefined ? (remarks[kind] ?? '') : `, fetched every ${refreshInterval}`;
  const from = stores.flatMap((store) => entry(`from ${store.kind} ${store.name}`, store.place, context));
  return [...entry(`${object}${remark}`, place, context), ...from];
}

function keyLines({ name, place, ingredients }: SecretKey, context: SecretsContext): string[] {
  const { colours, width } = context;
  const lines = ingredients.flatMap((ingredient) =>
    wrap(printable(ingredientText(ingredient, name)), width, 6),
  );
  return [...entry(name, place, context), ...lines.map((line) => colours.dim(line))];
}

/** Where a value comes from; a template's variable is named where it is not the key itself. */
function ingredientText({ variable, remotes }: Ingredient, key: string): string {
  const from =
    remotes.length === 0
      ? 'nothing that is fetched'
      : remotes.map((remote) => remoteText(remote, variable)).join(' or ');
  return variable === key ? `from ${from}` : `${variable} from ${from}`;
}

function readerLines(reader: Reader, context: SecretsContext): string[] {
  const optional = reader.optional ? ', optional' : '';
  const what = reader.how === 'substitution' ? 'to substitute with' : (reader.key ?? 'all keys');
  return entry(`${reader.kind} ${titleOf(reader)}: ${what}${optional}`, reader.place, context);
}

/** A command stands alone on its line, to be copied. */
function stepLines({ text, command }: Step, number: number, { colours, width }: SecretsContext): string[] {
  const head = `${number}. `.padStart(7);
  const lines = wrap(printable(text), width, head.length).map((line, index) => {
    return index === 0 ? head + line.slice(head.length) : line;
  });
  return command === undefined ? lines : [...lines, `       ${colours.cyan(printable(command))}`];
}

/** A text, and its place behind it or, where there is no room, below it. */
function entry(text: string, place: Place | undefined, { colours, width, folder }: SecretsContext): string[] {
  const lines = wrap(printable(text), width, 4);
  if (place === undefined) return lines;
  const where = printable(placeText(place, folder));
  const fits = lines.length === 1 && lines[0]!.length + where.length + 2 <= width;
  return fits ? [`${lines[0]}  ${colours.cyan(where)}`] : [...lines, `      ${colours.cyan(where)}`];
}
