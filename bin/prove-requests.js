// `npm run prove:requests`: no request hurts. Every form with its worst body, readers beside it, and every form cut
// off. TypeScript is loaded through Vite, as in the tests; nothing here is part of the product.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
/** Tests that are part of the proof: what a cut form does, and what hostile files cost. */
const tests = [
  'tests/served/signed-in-walk.test.ts',
  'tests/web/cut-actions.test.ts',
  'tests/web/sent-form.test.ts',
  'tests/files/hostile-workbooks.test.ts',
].filter((file) => existsSync(resolve(root, file)));

const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
let kept = false;
try {
  const { proveRequests } = await vite.ssrLoadModule('/tests/bench/request-proof.ts');
  kept = await proveRequests();
} finally {
  await vite.close();
}
const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], { stdio: 'inherit' });
console.log(kept && status === 0 ? 'Every limit is kept.' : 'Some limit is not kept.');
process.exitCode = kept && status === 0 ? 0 : 1;
