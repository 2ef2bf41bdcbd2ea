/**
 * Orders keys as go-yaml writes them: numbers inside them by size, what is no letter before letters, else by code point.
 * Source of the rule: go-yaml v2's sorter.go, `keyList.Less`.
 */
export function compareKeys(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1 || at >= right.length) return left.length - right.length;
  return compareAt(left, right, at);
}

function compareAt(left: readonly string[], right: readonly string[], at: number): number {
  const leftIsLetter = isLetter(left[at]!);
  const rightIsLetter = isLetter(right[at]!);
  if (leftIsLetter !== rightIsLetter) return leftIsLetter ? 1 : -1;
  if (!leftIsLetter) {
    const byNumber = compareNumbers(left, right, at);
    if (byNumber !== 0) return byNumber;
  }
  return left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
}

/** Compares the numbers that go on or start at `at`, by value and then by length. */
function compareNumbers(left: readonly string[], right: readonly string[], at: number): number {
  const prefix = (left[at] === '0' || right[at] === '0') && followsNumber(left, at) ? 1n : 0n;
  const a = numberAt(left, at, prefix);
  const b = numberAt(right, at, prefix);
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  return a.length - b.length;
}

/** Whether the digits right before `at` hold one that is not zero. */
function followsNumber(characters: readonly string[], at: number): boolean {
  for (let index = at - 1; index >= 0 && isDigit(characters[index]!); index--) {
    if (characters[index] !== '0') return true;
  }
  return false;
}

function numberAt(
  characters: readonly string[],
  at: number,
  prefix: bigint,
): { value: bigint; length: number } {
  let value = prefix;
  let end = at;
  while (end < characters.length && isDigit(characters[end]!)) {
    value = BigInt.asIntN(64, value * 10n + BigInt(characters[end]!.codePointAt(0)! - 0x30));
    end++;
  }
  return { value, length: end - at };
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}
