import type { Dialect } from './dialect.ts';

/**
 * Kustomizations whose files are kept by the owner of this repository, but not here: they may make anything. Those of
 * other projects bring what those projects need, not what this repository names.
 */
export const elsewhereDialect: Dialect = {
  name: 'elsewhere',
  mayMake: ({ cluster }) =>
    cluster.kustomizations.flatMap(({ spec, state }) =>
      state.kind === 'elsewhere' && state.own
        ? [
            {
              covers: () => true,
              reason: `Kustomization ${spec.namespace}/${spec.name} may make it: ${state.reason}`,
            },
          ]
        : [],
    ),
};
