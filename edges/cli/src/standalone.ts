import packageFile from '../package.json' with { type: 'json' };
import { main } from './main.ts';

await main(packageFile.version);
