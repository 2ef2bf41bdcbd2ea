import type { Dump } from '@hops/doctor';

/** Which files a question is about, and which part of what they declare. */
export interface Scope {
  /** The absolute folder of the repository. */
  readonly folder: string;
  readonly revision: string | undefined;
  /** A folder of the repository to start from, instead of what it declares. */
  readonly path: string | undefined;
  readonly cluster: string | undefined;
  /** Whether to keep the answer and to reuse a kept one. */
  readonly keeps: boolean;
}

/** What a check is asked for beside its scope. */
export interface CheckOptions {
  readonly path: string | undefined;
  readonly cluster: string | undefined;
  /** Only these codes. */
  readonly codes: readonly string[] | undefined;
}

/** What a map is asked for beside its scope. */
export type MapOptions = Omit<CheckOptions, 'codes'>;

/** What an impact is asked for beside its scope; the target as it was typed. */
export type ImpactOptions = MapOptions & { readonly target: string };

/** What the Secrets are asked for beside their scope: what one of them is called, all without. */
export type SecretsOptions = MapOptions & { readonly name: string | undefined };

/** What the place of a change is asked for beside its scope: the question as it was typed. */
export type WhereOptions = MapOptions & { readonly question: string };

/** What a doctor is asked for beside its scope: what is wrong in a cluster's dump, or what a message means. */
export type DoctorOptions = MapOptions & {
  readonly asked:
    | { readonly kind: 'dump'; readonly dump: Dump }
    | { readonly kind: 'message'; readonly text: string };
};

/** What a knowledge base is proved with beside its scope. */
export type DocsVerifyOptions = MapOptions & {
  /** Its folder; the one that the repository has without. */
  readonly base: string | undefined;
  /** The commands that hops has. */
  readonly commands: readonly string[];
  /** The day on which it is asked, for reviews that are due. */
  readonly today: string | undefined;
};

/** What a knowledge base is asked, and its folder. */
export interface DocsAskOptions {
  readonly base: string | undefined;
  readonly question: string;
}

/** What is asked of a knowledge base: its folder, and a topic or all of it. */
export interface DocsShowOptions {
  readonly base: string | undefined;
  readonly topic: string | undefined;
}
