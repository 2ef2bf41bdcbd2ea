import { fileURLToPath } from 'node:url';
import { makePackage } from './make-package.ts';

await makePackage(fileURLToPath(new URL('../edges/cli/package/', import.meta.url)));
