import type { ObjectKey } from '@hops/flux';
import { readClue } from './clue.ts';
import type { Dump, Resource } from './dump.ts';
import { field, listAt, textAt, type Json } from './json.ts';

/** What a cluster says of an object that is not ready. */
export interface Symptom {
  readonly resource: Resource;
  /** The first thing that it says and that points somewhere, in one line. */
  readonly says: string;
  /** Everything that it says, warnings among its events included. */
  readonly text: string;
}

/** The objects of a dump that are not ready; suspended ones are left out. */
export function symptomsOf({ resources, events }: Dump): Symptom[] {
  const warnings = warningsByObject(events);
  return resources.flatMap((resource) => {
    const complaints = complaintsOf(resource);
    if (complaints === undefined) return [];
    const all = [...complaints, ...(warnings.get(objectName(resource.key)) ?? [])].filter(
      (line) => line !== '',
    );
    return [
      { resource, says: firstLine(all.find(pointsSomewhere) ?? all[0] ?? 'not ready'), text: all.join('\n') },
    ];
  });
}

function pointsSomewhere(line: string): boolean {
  return readClue(line).kind !== 'none';
}

/** What an object says of its not being ready; `undefined` for one that is. */
function complaintsOf({ key, json }: Resource): string[] | undefined {
  if (field(json, 'spec', 'suspend') === true) return undefined;
  switch (key.kind) {
    case 'Pod':
      return podComplaints(json);
    case 'PersistentVolumeClaim':
      return claimComplaints(textAt(json, 'status', 'phase'));
    default:
      return conditionComplaints(json, 'Ready');
  }
}

function claimComplaints(phase: string): string[] | undefined {
  return phase === 'Bound' ? undefined : [`the claim is ${phase || 'not bound'}`];
}

function conditionComplaints(json: Json, type: string): string[] | undefined {
  const condition = listAt(json, 'status', 'conditions').find((item) => textAt(item, 'type') === type);
  if (condition === undefined || textAt(condition, 'status') === 'True') return undefined;
  return [textAt(condition, 'message'), textAt(condition, 'reason')];
}

/** A pod that has ended well is ready, and so is one whose containers all are. */
function podComplaints(json: Json): string[] | undefined {
  const phase = textAt(json, 'status', 'phase');
  if (phase === 'Succeeded') return undefined;
  const ready = conditionComplaints(json, 'Ready');
  if (ready === undefined && phase === 'Running') return undefined;
  const scheduled = conditionComplaints(json, 'PodScheduled') ?? [];
  const waiting = ['initContainerStatuses', 'containerStatuses'].flatMap((list) =>
    listAt(json, 'status', list).map(waitingText),
  );
  return [...scheduled, ...waiting, `the pod is ${phase || 'not ready'}`];
}

function waitingText(container: Json): string {
  const waiting = field(container, 'state', 'waiting');
  const parts = [textAt(waiting, 'reason'), textAt(waiting, 'message')];
  return parts.filter((part) => part !== '').join(': ');
}

function warningsByObject(events: readonly Json[]): ReadonlyMap<string, string[]> {
  const warnings = new Map<string, string[]>();
  for (const event of events.filter((item) => textAt(item, 'type') === 'Warning')) {
    const about = field(event, 'involvedObject') ?? field(event, 'regarding');
    const [kind, namespace, name] = ['kind', 'namespace', 'name'].map((part) => textAt(about, part));
    const object = objectName({ kind: kind!, namespace: namespace!, name: name! });
    const message = textAt(event, 'message') || textAt(event, 'note');
    warnings.set(object, [...(warnings.get(object) ?? []), message]);
  }
  return warnings;
}

/** `Kind namespace/name`. */
export function objectName({ kind, namespace, name }: Omit<ObjectKey, 'group'>): string {
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}
