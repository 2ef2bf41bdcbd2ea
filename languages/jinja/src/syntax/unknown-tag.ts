import type { TokenStream } from './stream.ts';
import { syntaxError, type Token } from './token.ts';

/** Fails as Jinja does for a tag that it does not know here, or for the end of the template (`_fail_ut_eof`). */
export function unknownTag(stream: TokenStream, tag: Token): never {
  const isEnd = tag.kind === 'end';
  const message = [isEnd ? 'Unexpected end of template.' : `Encountered unknown tag '${tag.text}'.`];
  const innermost = stream.open.at(-1);
  if (innermost !== undefined) {
    const wanted = innermost.ends.map((end) => `'${end}'`).join(' or ');
    message.push(`Jinja was looking for the following tags: ${wanted}.`);
    message.push(`The innermost block that needs to be closed is '${innermost.tag}'.`);
  }
  return syntaxError(message.join(' '), tag);
}
