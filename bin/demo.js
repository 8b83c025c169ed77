// `npm run demo`: a demonstration with made-up people and firms, in a data folder of its own (data-demo, or DATA_DIR).
// `npm run demo codes` prints the sign-ins again with fresh six-digit codes.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalOfNode } from './node-version.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const databaseName = 'twinatlas.db';

const refusal = refusalOfNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  await demo();
}

async function demo() {
  const dataDir = resolve(root, process.env.DATA_DIR || 'data-demo');
  if (dataDir === resolve(root, 'data'))
    return stop("data/ is the real data folder: leave DATA_DIR out, or set it to a folder of the demonstration's own.");
  const { ensureInstalled } = await import('./installed.js');
  ensureInstalled(root);
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { demonstrate, isDemonstration, signInLines } = await vite.ssrLoadModule(
      '/seeds/demonstration/demonstrate.ts',
    );
    if (!isDemonstration(dataDir)) {
      if (existsSync(join(dataDir, databaseName)))
        return stop(
          `${dataDir} holds a database that is no demonstration, or one cut off while it was made: set DATA_DIR to another folder, or remove this one.`,
        );
      console.log('Making the demonstration…');
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      await demonstrate({ root, dataDir, databaseName, now: new Date(), environment: process.env });
    }
    console.log(signInLines(dataDir, new Date()).join('\n'));
  } finally {
    await vite.close();
  }
  if (process.argv.includes('codes')) return;
  process.env.DATA_DIR = dataDir;
  const server = await import('./server.js');
  await server.start(false);
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
