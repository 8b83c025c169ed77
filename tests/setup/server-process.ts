import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyOfMade } from './made-once';

export interface ServerProcess {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Ends it as an operator would; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ServerOptions {
  /** A data folder, which is then left alone; otherwise one that has been started on before and that stop() removes. */
  dataDir?: string;
  environment?: Record<string, string>;
  /** What is run instead of `npm start`. */
  program?: string;
}

/**
 * A data folder as a start and its end leave it, made once in a run: a start on an empty one takes a second of a
 * processor longer. Who asks may write into it and removes it.
 */
export function usedFolder(): Promise<string> {
  return copyOfMade({ runFolder: inject('runFolder'), name: 'started' }, async (dataDir) => {
    await (await startServer({ dataDir })).stop();
  });
}

/** What one key has sealed, another does not open: who brings a key begins anew. */
async function ordinaryFolder({ SECRET_KEY }: Record<string, string>): Promise<string> {
  return SECRET_KEY ? mkdtempSync(join(tmpdir(), 'twinatlas-server-')) : usedFolder();
}

/** `npm start` in a process of its own on a free port. Rejects with what it printed when it does not come up. */
export async function startServer({
  dataDir,
  environment = {},
  program = 'bin/start.js',
}: ServerOptions = {}): Promise<ServerProcess> {
  const folder = dataDir ?? (await ordinaryFolder(environment));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0', HOST: '', ...environment, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (!address) return;
      resolve({
        address: address.replace('localhost', '127.0.0.1'),
        dataDir: folder,
        child,
        output: () => printed,
        async stop(signal = 'SIGTERM') {
          child.kill(signal);
          const code = await exited;
          if (!dataDir) rmSync(folder, { recursive: true, force: true });
          return code;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void exited.then((code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}
