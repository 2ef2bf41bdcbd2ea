import type { Aspect } from './aspect.ts';
import { storedAspects } from './aspects/stored.ts';
import { databaseAspects } from './aspects/databases.ts';
import { workloadAspects } from './aspects/workload.ts';
import { podAspects } from './aspects/pods.ts';
import { routeAspects } from './aspects/routes.ts';
import { networkAspects } from './aspects/network.ts';
import { observedAspects } from './aspects/observed.ts';
import { fluxAspects } from './aspects/flux.ts';
import { machineAspects } from './aspects/machine.ts';
import { besideAspects } from './aspects/beside.ts';

/** What a question may ask of a home-ops repository, whatever the app: from the vocabulary of its APIs. */
export const aspects: readonly Aspect[] = [
  ...storedAspects,
  ...databaseAspects,
  ...workloadAspects,
  ...podAspects,
  ...routeAspects,
  ...networkAspects,
  ...observedAspects,
  ...fluxAspects,
  ...machineAspects,
  ...besideAspects,
];
