import { buildRouteMap, type RouteMap } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { newAppCommand } from './app.ts';

/** `hops new …`: what is added to a repository in its own style. */
export const newRoutes: RouteMap<HopsContext> = buildRouteMap<'app', HopsContext>({
  routes: { app: newAppCommand },
  docs: { brief: 'Add an app in the style of the repository' },
});
