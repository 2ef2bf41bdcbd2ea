import type { HopStep } from '@hops/text';

/** One of the two states of a repository that are compared. */
export type Side = 'before' | 'after';

/** What names an object; `group` and `namespace` are empty where there is none. */
export interface ObjectName {
  readonly cluster: string;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A line of a file of one side. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A field's value at one side, and the step and line that made it differ. A secret's value is never told. */
export type FieldValue =
  | (Place & { readonly kind: 'text'; readonly step: HopStep; readonly text: string })
  | (Place & { readonly kind: 'secret'; readonly step: HopStep });

/** A field that differs, by its path: `spec.values.controllers.romm.image.tag`, `spec.rules[0]`, `env[name=TZ].value`. */
export type FieldChange =
  | { readonly change: 'added'; readonly path: string; readonly after: FieldValue }
  | { readonly change: 'removed'; readonly path: string; readonly before: FieldValue }
  | {
      readonly change: 'changed';
      readonly path: string;
      readonly before: FieldValue;
      readonly after: FieldValue;
    };

/**
 * An object that differs. Its owner is `Kustomization/<namespace>/<name>`. One that was generated with another hash in its
 * name is changed, and is called as it is now.
 */
export type ObjectChange =
  | { readonly change: 'added'; readonly object: ObjectName; readonly owner: string; readonly after: Place }
  | {
      readonly change: 'removed';
      readonly object: ObjectName;
      readonly owner: string;
      readonly before: Place;
    }
  | {
      readonly change: 'changed';
      readonly object: ObjectName;
      readonly owner: string;
      /** Where another Kustomization has applied it before. */
      readonly previousOwner?: string | undefined;
      readonly before: Place;
      readonly after: Place;
      readonly fields: readonly FieldChange[];
    };

/** What to look at before all else. */
export type Risk =
  /** Flux deletes the object, and more goes with it. */
  | (Place & {
      readonly risk: 'deleted';
      readonly object: ObjectName;
      readonly owner: string;
      readonly effect: string;
    })
  /** Another image or another chart will run. */
  | (Place & {
      readonly risk: 'version';
      readonly what: 'image' | 'chart';
      readonly object: ObjectName;
      readonly owner: string;
      readonly path: string;
      readonly before: string;
      readonly after: string;
    });

/** A Kustomization of which objects may lack: what is absent from that side is not reported. */
export interface NotBuilt {
  readonly cluster: string;
  readonly owner: string;
  readonly side: Side | 'both';
  readonly reason: string;
}

/** What Flux would apply differently. */
export interface DiffAnswer {
  /** Deletions first. */
  readonly risks: readonly Risk[];
  /** By cluster, in the order of the build; what is only at the first side at the end. */
  readonly changes: readonly ObjectChange[];
  readonly notBuilt: readonly NotBuilt[];
  /** Changed, added and removed HelmReleases, whose charts are not rendered yet. */
  readonly notRendered: number;
}
