import type { OutputContext } from '../check-output/context.ts';

/** What an output of a knowledge base knows beside the answer: what a check's output knows. */
export type DocsContext = OutputContext;

/** What `hops docs show` knows beside: whether to show a capsule as a whole. */
export type ShowContext = DocsContext & { readonly depth: boolean };
