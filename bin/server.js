import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './built.js';
import { refusalOfInstalledDriver } from './driver.js';
import { ensureInstalled } from './installed.js';
import { warningOfNode } from './node-version.js';
import { Refusal, settings } from './settings.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs and builds what is missing, then serves until told to stop. One sentence and exit code 1 when it cannot. */
export async function start(development) {
  let chosen;
  let wording;
  try {
    chosen = settings(root, process.env);
    ensureInstalled(root);
    const refusal = refusalOfInstalledDriver(root);
    if (refusal) throw new Refusal(refusal);
    const { build, entry, middlewares } = development ? await developed() : await built();
    wording = entry.startFailure;
    const served = await entry.serve(build, { ...chosen, development: middlewares });
    const shown =
      chosen.host === '0.0.0.0' || chosen.host === '::' || chosen.host === '127.0.0.1'
        ? 'localhost'
        : chosen.host.includes(':')
          ? `[${chosen.host}]`
          : chosen.host;
    stopOn(served);
    console.log(
      [
        `TwinAtlas 孪图: http://${shown}:${served.port}`,
        `Data: ${chosen.dataDir}`,
        ...served.notices,
        ...[warningOfNode(process.versions.node) ?? []].flat(),
      ].join('\n'),
    );
  } catch (error) {
    console.error(
      error instanceof Refusal
        ? error.message
        : wording
          ? wording(error, chosen)
          : `The start failed: ${error.message}`,
    );
    process.exit(1);
  }
}

async function built() {
  process.env.NODE_ENV = 'production';
  ensureBuilt(root);
  const build = await import(pathToFileURL(join(root, 'build/server/index.js')).href);
  return { build, entry: build.entry.module };
}

/** Vite compiles on demand and pushes changes to the browser, inside the same server. */
async function developed() {
  process.env.NODE_ENV = 'development';
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: 'custom' });
  const load = () => vite.ssrLoadModule('virtual:remix/server-build');
  return { build: load, entry: (await load()).entry.module, middlewares: vite.middlewares };
}

function stopOn(served) {
  let stopping = false;
  const stop = () => {
    // A second signal does not wait for running requests.
    if (stopping) process.exit(1);
    stopping = true;
    const began = performance.now();
    served.stop().then(
      () => {
        console.log(`Stopped 已停止 after ${((performance.now() - began) / 1000).toFixed(2)} s`);
        process.exit(0);
      },
      (error) => {
        console.error(`The server did not stop cleanly: ${error.message}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
}
