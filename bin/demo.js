// `npm run demo`: a demonstration with made-up people and firms, in a data folder of its own (data-demo, or DATA_DIR).
// `npm run demo codes` prints the sign-ins again with fresh six-digit codes.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalOfNode } from './node-version.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const databaseName = 'twinatlas.db';

const refusal = refusalOfNode(process.versions.node);
if (refusal) stop(refusal);
else await demo(process.argv.includes('codes'));

async function demo(codesOnly) {
  const { Refusal, settings } = await import('./settings.js');
  const { freePort } = await import('./free-port.js');
  try {
    const { dataDir, port, host } = settings(root, { ...process.env, DATA_DIR: process.env.DATA_DIR || 'data-demo' });
    if (dataDir === resolve(root, 'data'))
      throw new Refusal(
        "data/ is the real data folder: leave DATA_DIR out, or set it to a folder of the demonstration's own.",
      );
    // Chosen before anything is signed: certificates are made for the address they will be read at.
    const chosen = codesOnly ? port : await freePort({ port, host });
    const { ensureInstalled } = await import('./installed.js');
    ensureInstalled(root);
    const madeFor = await made(dataDir, process.env.PUBLIC_ORIGIN || `http://localhost:${chosen}`, Refusal);
    if (codesOnly) return;
    process.env.DATA_DIR = dataDir;
    process.env.PORT = String(chosen);
    // Started on another port than it was made on, or read at 127.0.0.1, it has moved: its certificates stay genuine.
    process.env.FORMER_ORIGINS = [process.env.FORMER_ORIGINS, ...madeFor].filter(Boolean).join(' ');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return stop(error.message);
  }
  const server = await import('./server.js');
  await server.start(false);
}

/** Makes the demonstration unless it is there, prints its sign-ins, and returns the addresses its certificates are signed for. */
async function made(dataDir, origin, Refusal) {
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
    const { addressesOf, demonstrate, isDemonstration, signInLines } = await vite.ssrLoadModule(
      '/seeds/demonstration/demonstrate.ts',
    );
    if (!isDemonstration(dataDir)) {
      if (existsSync(join(dataDir, databaseName)))
        throw new Refusal(
          `${dataDir} holds a database that is no demonstration, or one cut off while it was made: set DATA_DIR to another folder, or remove this one.`,
        );
      console.log('Making the demonstration…');
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      await demonstrate({ root, dataDir, databaseName, now: new Date(), origin, environment: process.env });
    }
    console.log(signInLines(dataDir, new Date()).join('\n'));
    return addressesOf(dataDir, databaseName);
  } finally {
    await vite.close();
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
