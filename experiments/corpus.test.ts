import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shared, withoutShared } from '../conformance/shared.ts';
import { reportOn } from './corpus/repository-report.ts';

const corpus = shared === undefined ? undefined : join(shared, 'corpus');
const names = corpus === undefined ? [withoutShared] : readdirSync(corpus).toSorted();

test.runIf(corpus !== undefined).for(names)(
  'a check of %s ends, with no more than 20 warnings',
  { timeout: 60_000 },
  async (name) => {
    const { crash, findings } = await reportOn(join(corpus!, name));
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    expect({ crash, warns: warnings.length <= 20 }).toEqual({ crash: undefined, warns: true });
  },
);
