import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  /** An existing data folder, which is then left alone; otherwise a new one that stop() removes. */
  dataDir?: string;
  environment?: Record<string, string>;
  /** What is run instead of `npm start`. */
  program?: string;
}

/** `npm start` in a process of its own on a free port. Rejects with what it printed when it does not come up. */
export function startServer({
  dataDir,
  environment = {},
  program = 'bin/start.js',
}: ServerOptions = {}): Promise<ServerProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'twinatlas-server-'));
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
