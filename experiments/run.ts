/** Every experiment, by the name under which `npm run experiment` starts it. */
const experiments: Readonly<Record<string, () => Promise<unknown>>> = {
  corpus: () => import('./corpus.ts'),
  docs: () => import('./docs.ts'),
  provenance: () => import('./provenance.ts'),
  where: () => import('./where.ts'),
};

const [name = '', ...rest] = process.argv.slice(2);
const experiment = experiments[name];
process.argv.splice(2, Infinity, ...rest);
if (experiment) await experiment();
else {
  console.error(`npm run experiment -- ${Object.keys(experiments).join('|')} [OPTIONS]`);
  process.exitCode = 2;
}
