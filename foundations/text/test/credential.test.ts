import { describe, expect, test } from 'vitest';
import { credentialsIn } from '../src/index.ts';

const random = '7Gk2pQx9Zt4Lw8Rv';

/** What of a text looks like a credential. */
function found(text: string): string[] {
  return credentialsIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('a credential in a text', () => {
  test('is told by its format', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    expect(found(`Use ${token} for it.`)).toEqual([token]);
  });

  test('is told by the name before it', () => {
    expect(found(`DB_PASSWORD=${random}`)).toEqual([random]);
    expect(found(`- \`api_key: "${random}"\``)).toEqual([random]);
    expect(found(`"token": "${random}"`)).toEqual([random]);
  });

  test('is told by its place in an address', () => {
    expect(found(`postgres://romm:${random}@postgres/romm`)).toEqual([random]);
  });

  test('is no name, no placeholder, no word and no example', () => {
    const texts = [
      'password: ${SECRET_PASSWORD}',
      'secret: romm-secret',
      'token: <your token>',
      'existingSecret: romm-secret-2',
      'AKIAIOSFODNN7EXAMPLE',
      'postgres://user:password@host',
      `name: ${random}`,
    ];
    expect(texts.flatMap(found)).toEqual([]);
  });
});
