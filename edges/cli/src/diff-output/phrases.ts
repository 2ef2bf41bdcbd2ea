import type { DiffAnswer, ObjectChange, ObjectName, Risk } from '@hops/diff';
import { counted } from '../terminal/number.ts';
import type { AlikeChanges } from './groups.ts';

const changes = ['added', 'changed', 'removed'] as const;

/** The sign of a change at the beginning of a line. */
export const signs: Readonly<Record<ObjectChange['change'], string>> = {
  added: '+',
  changed: '~',
  removed: '-',
};

/** An object as people write it: `HelmRelease games/romm`. */
function objectText({ kind, namespace, name }: Pick<ObjectName, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

/** An object's change as a line: its sign, the object, and which Kustomization had it where that was another. */
export function changeText({ change, namespaces }: AlikeChanges): string {
  const { kind, name } = change.object;
  const object =
    namespaces.length === 1 ? objectText(change.object) : `${kind} ${name} in ${namespaces.join(', ')}`;
  const previous = change.change === 'changed' ? change.previousOwner : undefined;
  const moved = previous === undefined ? '' : ` (was applied by ${ownerText(previous)})`;
  return `${signs[change.change]} ${object}${moved}`;
}

/** `Kustomization/games/romm` as people write it. */
export function ownerText(owner: string): string {
  return owner.replace('/', ' ');
}

/** What a risk says, in one sentence. */
export function riskText(risk: Risk): string {
  const object = objectText(risk.object);
  if (risk.risk === 'deleted') return `${object} is deleted: ${risk.effect}`;
  return `${object} gets another ${risk.what}: ${risk.before} → ${risk.after}`;
}

/** How many objects differ: `1 object added, 2 changed`. */
export function totals(answer: DiffAnswer): string {
  const counts = changes.flatMap((change) => {
    const count = answer.changes.filter((each) => each.change === change).length;
    return count === 0 ? [] : [{ change, count }];
  });
  if (counts.length === 0) return 'nothing differs';
  return counts
    .map(({ change, count }, index) => `${index === 0 ? counted(count, 'object') : count} ${change}`)
    .join(', ');
}

/** What the answer does not know, a sentence each. */
export function limits({ notBuilt, notRendered }: DiffAnswer): string[] {
  const absent = notBuilt.map(({ owner, side, reason }) => {
    const where = side === 'both' ? 'at both sides' : side;
    return `${ownerText(owner)} is not known as a whole (${where}): ${reason}.`;
  });
  const charts =
    notRendered === 0
      ? []
      : [
          `The charts of ${counted(notRendered, 'HelmRelease')} are not rendered yet: only their values are compared.`,
        ];
  return [...absent, ...charts];
}
