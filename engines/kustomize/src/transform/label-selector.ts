/** Whether a map of labels or annotations is selected. */
export type LabelMatch = (labels: ReadonlyMap<string, string>) => boolean;

/**
 * Reads a label selector: `app=web`, `tier!=db`, `env in (a, b)`, `env notin (a)`, `ready`, `!ready`, `size>3`, joined
 * by commas; all of them must hold. `undefined` when it is malformed. An empty selector selects everything.
 */
export function parseLabelSelector(selector: string): LabelMatch | undefined {
  const matches: LabelMatch[] = [];
  for (const requirement of requirementsOf(selector)) {
    const match = parseRequirement(requirement);
    if (match === undefined) return undefined;
    matches.push(match);
  }
  return (labels) => matches.every((match) => match(labels));
}

/** The parts between the commas that stand outside parentheses. */
function requirementsOf(selector: string): readonly string[] {
  return selector.trim() === '' ? [] : selector.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function parseRequirement(text: string): LabelMatch | undefined {
  return parsePresence(text) ?? parseSet(text) ?? parseComparison(text);
}

const KEY = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const PRESENCE = new RegExp(`^(!?)\\s*(${KEY})$`);
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const COMPARISON = new RegExp(`^(${KEY})\\s*(==|=|!=|>|<)\\s*([^=!<>\\s]*)$`);

function parsePresence(text: string): LabelMatch | undefined {
  const match = PRESENCE.exec(text);
  if (match === null) return undefined;
  const [, not, key = ''] = match;
  return (labels) => labels.has(key) === (not === '');
}

function parseSet(text: string): LabelMatch | undefined {
  const match = SET.exec(text);
  if (match === null) return undefined;
  const [, key = '', operator, list = ''] = match;
  const values = new Set(list.split(',').map((value) => value.trim()));
  if (operator === 'in') return (labels) => labels.has(key) && values.has(labels.get(key)!);
  return (labels) => !labels.has(key) || !values.has(labels.get(key)!);
}

function parseComparison(text: string): LabelMatch | undefined {
  const match = COMPARISON.exec(text);
  if (match === null) return undefined;
  const [, key = '', operator, value = ''] = match;
  if (operator === '!=') return (labels) => labels.get(key) !== value;
  if (operator === '=' || operator === '==') return (labels) => labels.get(key) === value;
  const bound = Number(value);
  if (!Number.isInteger(bound) || value === '') return undefined;
  return (labels) => {
    const actual = Number(labels.get(key) ?? Number.NaN);
    return operator === '>' ? actual > bound : actual < bound;
  };
}
