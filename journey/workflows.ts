import type { Workflow } from './workflow.ts';
import { broken } from './workflows/broken.ts';
import { secrets } from './workflows/secrets.ts';
import { silence } from './workflows/silence.ts';
import { verify } from './workflows/verify.ts';
import { where } from './workflows/where.ts';

/** The workflows of an owner, in the order in which they meet. */
export const workflows: readonly Workflow[] = [where, verify, secrets, broken, silence];
