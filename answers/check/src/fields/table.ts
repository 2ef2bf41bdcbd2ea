import { externalSecretsFields } from './external-secrets.ts';
import { fieldOf, type Field, type Fields } from './field.ts';
import { fluxFields } from './flux.ts';
import { kubernetesFields } from './kubernetes.ts';

/** What holds for every object. */
const common: Fields = ['metadata.labels?: texts', 'metadata.annotations?: texts'];

const lines: Readonly<Record<string, Fields>> = {
  ...kubernetesFields,
  ...fluxFields,
  ...externalSecretsFields,
};

const commonFields: readonly Field[] = common.map(fieldOf);
const known: ReadonlyMap<string, readonly Field[]> = new Map(
  Object.entries(lines).map(([kind, fields]) => [kind, [...commonFields, ...fields.map(fieldOf)]]),
);

/** Whether the fields of a kind are known here. */
export function hasFields(group: string, kind: string): boolean {
  return known.has(`${group}/${kind}`);
}

/** The fields of a kind that are checked; of one that is not known, those that every object has. */
export function fieldsOf(group: string, kind: string): readonly Field[] {
  return known.get(`${group}/${kind}`) ?? commonFields;
}
