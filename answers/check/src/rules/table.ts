import type { Rule } from '../rule.ts';
import { appliedTwice } from './applied-twice.ts';
import { credentialLiteral } from './credential-literal.ts';
import { danglingChartRef } from './dangling-chart-ref.ts';
import { danglingDependsOn } from './dangling-depends-on.ts';
import { danglingSourceRef } from './dangling-source-ref.ts';
import { danglingSubstituteFrom } from './dangling-substitute-from.ts';
import { danglingValuesFrom } from './dangling-values-from.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { invalidName } from './invalid-name.ts';
import { missingClaim } from './missing-claim.ts';
import { missingField } from './missing-field.ts';
import { plainSecret } from './plain-secret.ts';
import { shellPlaceholder } from './shell-placeholder.ts';
import { undefinedPlaceholder } from './undefined-placeholder.ts';
import { unreadFile } from './unread-file.ts';
import { unreachedManifest } from './unreached-manifest.ts';
import { wrongType } from './wrong-type.ts';

/** Every rule, by the invariant it holds: FluxWiring, PlaceholderDiscipline, StorageFirst, then the files themselves. */
export const rules: readonly Rule[] = [
  unreachedManifest,
  danglingDependsOn,
  danglingSourceRef,
  danglingChartRef,
  danglingSubstituteFrom,
  danglingValuesFrom,
  dependencyCycle,
  appliedTwice,
  undefinedPlaceholder,
  shellPlaceholder,
  plainSecret,
  credentialLiteral,
  missingClaim,
  missingField,
  wrongType,
  invalidName,
  unreadFile,
];
