import {
  dict,
  print,
  render,
  type Dict,
  type Instance,
  type TemplateError,
  type UndefinedKind,
} from '@hops/jinja';
import { isDict } from './data-value.ts';
import { environmentOf, fileDataOf, type Project } from './project.ts';

/** Stands for a value that is missing, so that what comes after it is looked at: it has every attribute and no items. */
const anything: Instance = {
  type: 'instance',
  className: 'missing',
  attribute: () => anything,
  call: () => anything,
  items: () => [],
  print: () => '',
};

/** Where each table of the data is, found by the table itself: `nodes.3` for one that a loop's variable stands for. */
export type TablePaths = ReadonlyMap<unknown, readonly string[]>;

/** The places of all tables in the data. */
export function tablePaths(data: Dict): TablePaths {
  const paths = new Map<unknown, readonly string[]>();
  const walk = (value: unknown, path: readonly string[]) => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, String(index)]));
    if (!isDict(value)) return;
    paths.set(value, path);
    for (const [key, item] of value.entries.values()) walk(item, [...path, print(key)]);
  };
  walk(data, []);
  return paths;
}

/**
 * Renders every template without keeping what it writes, and calls `onError` for each statement that fails, not only for
 * the first one of a template.
 */
export function dryRender(
  project: Project,
  undefinedKind: UndefinedKind,
  onError: (error: TemplateError) => void,
): void {
  const environment = environmentOf(project, { undefinedKind, onError });
  for (const { name, isTemplate } of project.inputs) {
    if (!isTemplate) continue;
    const fileData = fileDataOf(project, name, () => {});
    render(
      environment,
      name,
      new Map([...fileData.entries.values()].map(([key, value]) => [print(key), value])),
    );
  }
}

/** Puts something into the data where a value is missing; says whether that was possible. */
export function fillIn({ data }: Project, { owner, path }: TemplateError): boolean {
  const table = owner === undefined && path.length === 1 ? data : owner;
  const key = path.at(-1);
  if (!isDict(table) || key === undefined || table.entries.has(key)) return false;
  for (const entry of dict([[key, anything]]).entries) table.entries.set(...entry);
  return true;
}
