import type { Workflow } from './workflow.ts';
import { agents } from './workflows/agents.ts';
import { broken } from './workflows/broken.ts';
import { carry } from './workflows/carry.ts';
import { maintain } from './workflows/maintain.ts';
import { newApp } from './workflows/new-app.ts';
import { orient } from './workflows/orient.ts';
import { rename } from './workflows/rename.ts';
import { render } from './workflows/render.ts';
import { secrets } from './workflows/secrets.ts';
import { silence } from './workflows/silence.ts';
import { verify } from './workflows/verify.ts';
import { where } from './workflows/where.ts';

/** The workflows of an owner, in the order in which they meet. */
export const workflows: readonly Workflow[] = [
  orient,
  where,
  rename,
  render,
  newApp,
  verify,
  secrets,
  broken,
  maintain,
  silence,
  agents,
  carry,
];
