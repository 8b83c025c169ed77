// `npm run bench`: everything in one run on one machine, so that the ratios mean something;
// `npm run bench -- directory` runs one part. TypeScript is loaded through Vite, as in the tests; nothing here is part
// of the product.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

process.env.NODE_ENV = 'production';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { runBenchmarks } = await vite.ssrLoadModule('/tests/bench/run.ts');
  await runBenchmarks({
    root,
    seconds: Number(process.env.BENCH_SECONDS ?? 5),
    companies: Number(process.env.BENCH_COMPANIES ?? 100_000),
    asked: process.argv.slice(2),
  });
} finally {
  await vite.close();
}
