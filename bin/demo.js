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
  const { ensureInstalled } = await import('./installed.js');
  const { refusalOfInstalledDriver } = await import('./driver.js');
  try {
    const asked = settings(root, { ...process.env, DATA_DIR: process.env.DATA_DIR || 'data-demo' });
    if (asked.dataDir === resolve(root, 'data'))
      throw new Refusal(
        "data/ is the real data folder: leave DATA_DIR out, or set it to a folder of the demonstration's own.",
      );
    // Chosen before anything is signed: certificates are made for the address they will be read at.
    if (!codesOnly) asked.port = await freePort(asked);
    ensureInstalled(root);
    const refusal = refusalOfInstalledDriver(root);
    if (refusal) throw new Refusal(refusal);
    const madeFor = await made(asked, Refusal);
    if (codesOnly) return;
    process.env.DATA_DIR = asked.dataDir;
    process.env.PORT = String(asked.port);
    // Started on another port than it was made on, or read at 127.0.0.1, it has moved: its certificates stay genuine.
    process.env.FORMER_ORIGINS = [process.env.FORMER_ORIGINS, ...madeFor].filter(Boolean).join(' ');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return stop(error.message);
  }
  const server = await import('./server.js');
  await server.start(false);
}

/**
 * Makes the demonstration unless it is there, prints its sign-ins, and returns the addresses its certificates are
 * signed for.
 */
async function made(asked, Refusal) {
  const { dataDir, port } = asked;
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
  });
  const { startFailure } = await vite.ssrLoadModule('/app/server/start-failure.server.ts');
  try {
    const demonstration = await vite.ssrLoadModule('/seeds/demonstration/demonstrate.ts');
    if (!demonstration.isDemonstration(dataDir)) {
      const { readPublicOrigin } = await vite.ssrLoadModule('/app/server/own-origins.server.ts');
      const origin = readPublicOrigin(process.env.PUBLIC_ORIGIN) ?? `http://localhost:${port}`;
      if (existsSync(join(dataDir, databaseName)))
        throw new Refusal(
          `${dataDir} holds a database that is no demonstration, or one cut off while it was made: set DATA_DIR to another folder, or remove this one.`,
        );
      console.log('Making the demonstration…');
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      await demonstration.demonstrate({
        root,
        dataDir,
        databaseName,
        now: new Date(),
        origin,
        environment: process.env,
      });
    }
    console.log(demonstration.signInLines(dataDir, new Date()).join('\n'));
    return demonstration.addressesOf(dataDir, databaseName);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(startFailure(error, asked));
  } finally {
    await vite.close();
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
