import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '../bench/processes';
import { holdLock } from '../setup/held-lock';
import { startServer, usedFolder } from '../setup/server-process';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
function folder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'twinatlas-start-')));
  return folders.at(-1)!;
}

/** Runs a start that must fail, and returns its exit code and everything it printed. */
function failedStart(
  environment: Record<string, string>,
  {
    node = [],
    through = [],
    program = 'bin/start.js',
    parameters = [],
  }: { node?: string[]; through?: string[]; program?: string; parameters?: string[] } = {},
): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve) => {
    const [first, ...rest] = [...through, process.execPath, ...node, program, ...parameters];
    const child = spawn(first!, rest, { env: { ...process.env, PORT: '0', ...environment } });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('exit', (code) => resolve({ code, printed: printed.trim() }));
  });
}

/** A data folder as a finished start leaves it. */
async function startedFolder(): Promise<string> {
  folders.push(await usedFolder());
  return folders.at(-1)!;
}

/** Asks often: each pause is one of the test's. */
const waiting = { interval: 20 };

/** Whether somebody listens there for new connections. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

/** File rights bind everybody but a root with all powers: a root tries them without (setpriv is part of util-linux). */
const isRoot = process.getuid?.() === 0;
const bound = isRoot ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
const rightsBind = !isRoot || spawnSync(bound[0]!, [...bound.slice(1), 'true']).status === 0;

describe('a start that cannot succeed says why in one sentence and exits with 1', () => {
  it('when the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await failedStart({ PORT: String(port), DATA_DIR: await startedFolder() })).toEqual({
      code: 1,
      printed: `Port ${port} is in use: stop the other program, or set PORT to another number.`,
    });
    other.close();
  });

  it.each(['abc', '-1', '70000', '3e3'])('when PORT is %s', async (port) => {
    expect(await failedStart({ PORT: port, DATA_DIR: folder() })).toEqual({
      code: 1,
      printed: `PORT is "${port}": set it to a whole number from 1 to 65535, or to 0 for any free port.`,
    });
  });

  it('when HOST is no address of this machine', async () => {
    expect(await failedStart({ HOST: '203.0.113.7', DATA_DIR: await startedFolder() })).toEqual({
      code: 1,
      printed: 'HOST 203.0.113.7 is no address of this machine: leave it out, or set it to 127.0.0.1 or 0.0.0.0.',
    });
  });

  it('when the data folder is a file', async () => {
    const file = join(folder(), 'data');
    writeFileSync(file, '');
    const { code, printed } = await failedStart({ DATA_DIR: file });
    expect([code, printed]).toEqual([
      1,
      `The data folder ${file} is a file: set DATA_DIR to a folder this user may read and write.`,
    ]);
    expect((await failedStart({ DATA_DIR: join(file, 'below') })).printed).toContain('is a file, or lies below one');
  });

  it.skipIf(!rightsBind).each([
    ['read', 0o300],
    ['written', 0o500],
  ])('when the data folder cannot be %s', async (_deed, mode) => {
    const dataDir = folder();
    chmodSync(dataDir, mode);
    expect(await failedStart({ DATA_DIR: dataDir }, { through: bound })).toEqual({
      code: 1,
      printed: `The data folder ${dataDir} cannot be read and written: set DATA_DIR to a folder this user may read and write.`,
    });
    chmodSync(dataDir, 0o700);
  });

  it.skipIf(!rightsBind)('when the database cannot be written', async () => {
    const dataDir = await startedFolder();
    chmodSync(join(dataDir, 'twinatlas.db'), 0o400);
    const { code, printed } = await failedStart({ DATA_DIR: dataDir }, { through: bound });
    expect([code, printed]).toEqual([
      1,
      `The data folder ${dataDir} cannot be read and written: set DATA_DIR to a folder this user may read and write.`,
    ]);
  });

  it('when the database is no SQLite file', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'twinatlas.db'), 'hello '.repeat(1000));
    expect(await failedStart({ DATA_DIR: dataDir })).toEqual({
      code: 1,
      printed: `The database ${join(dataDir, 'twinatlas.db')} is damaged or no SQLite file: restore a backup, or set DATA_DIR to another folder.`,
    });
  });

  it('when pages of the database are damaged', async () => {
    const dataDir = await startedFolder();
    const file = join(dataDir, 'twinatlas.db');
    spawnSync('dd', ['if=/dev/urandom', `of=${file}`, 'bs=4096', 'seek=8', 'count=20', 'conv=notrunc']);
    const { code, printed } = await failedStart({ DATA_DIR: dataDir });
    expect([code, printed]).toEqual([
      1,
      `The database ${file} is damaged or no SQLite file: restore a backup, or set DATA_DIR to another folder.`,
    ]);
  });

  it('when the database is newer than the code', async () => {
    const dataDir = await startedFolder();
    const client = new SQLite(join(dataDir, 'twinatlas.db'));
    client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
    client.close();
    const { code, printed } = await failedStart({ DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(printed).toMatch(
      /^The database is at migration .*: start the newer version, or restore a backup made before it\.$/,
    );
  });

  it('when Node is too old', async () => {
    const fake = join(folder(), 'old-node.cjs');
    writeFileSync(fake, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });");
    expect(await failedStart({ DATA_DIR: folder() }, { node: ['--require', fake] })).toEqual({
      code: 1,
      printed:
        'TwinAtlas runs on Node 22 and 24, and this is 18.20.4: install one of them (https://nodejs.org) and start again.',
    });
  });
});

describe('a driver built for another Node', () => {
  const sentence = `The database driver better-sqlite3 in node_modules cannot be loaded by Node ${process.versions.node}, for it was built for another version or is not there: run \`npm rebuild better-sqlite3\` with this Node, or start with the Node it was built for.`;
  const { checkout, node } = checkoutWithForeignDriver(folder());

  it.each(['start.js', 'demo.js'])('is said by %s in one whole sentence', async (program) => {
    const found = await failedStart({ DATA_DIR: folder() }, { node, program: join(checkout, 'bin', program) });
    expect(found).toEqual({ code: 1, printed: sentence });
  });

  it.each(['backup', 'history-verify', 'retention', 'secret-replace', 'restore'])(
    'is said by the command %s in one whole sentence',
    async (command) => {
      const dataDir = folder();
      writeFileSync(join(dataDir, 'twinatlas.db'), '');
      const program = join(checkout, 'bin', `${command}.js`);
      const found = await failedStart({ DATA_DIR: dataDir }, { node, program, parameters: ['a', 'b'] });
      expect(found).toEqual({ code: 2, printed: sentence });
    },
  );
});

/**
 * A checkout with linked packages, which no start replaces, under a Node that refuses the driver in Node's own words.
 */
function checkoutWithForeignDriver(checkout: string): { checkout: string; node: string[] } {
  for (const name of readdirSync('.'))
    if (!['bin', '.git', 'data', 'data-demo'].includes(name))
      symlinkSync(join(process.cwd(), name), join(checkout, name));
  cpSync('bin', join(checkout, 'bin'), { recursive: true });
  const foreign = join(checkout, 'foreign-driver.cjs');
  writeFileSync(
    foreign,
    `const load = process.dlopen;
process.dlopen = (module, file, ...rest) => {
  if (!file.includes('better_sqlite3')) return load.call(process, module, file, ...rest);
  const words = "was compiled against a different Node.js version using\\nNODE_MODULE_VERSION 108. This version of Node.js requires\\nNODE_MODULE_VERSION 115. Please try re-compiling or re-installing\\nthe module (for instance, using \`npm rebuild\` or \`npm install\`).";
  throw Object.assign(new Error(\`The module '\${file}'\\n\${words}\`), { code: 'ERR_DLOPEN_FAILED' });
};`,
  );
  return { checkout, node: ['--require', foreign] };
}

describe('a start', () => {
  it('prints the address and where the data lies', async () => {
    const dataDir = await startedFolder();
    const server = await startServer({ dataDir });
    expect(server.output()).toContain(`Data: ${dataDir}`);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('keeps what was written before a hard kill', async () => {
    const dataDir = await startedFolder();
    const first = await startServer({ dataDir });
    const client = new SQLite(join(dataDir, 'twinatlas.db'));
    client.exec("insert into settings (key, value) values ('note', 'kept')");
    client.close();
    await first.stop('SIGKILL');
    const second = await startServer({ dataDir });
    const again = new SQLite(join(dataDir, 'twinatlas.db'), { readonly: true });
    expect(again.prepare("select value from settings where key = 'note'").pluck().get()).toBe('kept');
    again.close();
    expect(await second.stop()).toBe(0);
  });

  it('shares its data folder with a second one, even when both find it empty', async () => {
    const dataDir = folder();
    const [one, two] = await Promise.all([startServer({ dataDir }), startServer({ dataDir })]);
    for (const server of [one, two]) expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
  });

  it('goes on once another process, such as a second start that loads the shipped facts, has written', async () => {
    const dataDir = await startedFolder();
    const lock = await holdLock(join(dataDir, 'twinatlas.db'));
    const port = await freePort();
    const starting = startServer({ dataDir, environment: { PORT: String(port) } });
    await expect.poll(() => accepts(port), waiting).toBe(true);
    // Longer than a request waits for the lock.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await lock.release();
    const server = await starting;
    expect(server.output()).toContain('First administrator');
    expect(await server.stop()).toBe(0);
  });

  it('stopped by a signal, answers the request it has begun, then leaves one clean file', async () => {
    const dataDir = await startedFolder();
    const server = await startServer({ dataDir });
    const socket = new Socket();
    let received = '';
    socket.on('data', (chunk) => (received += chunk));
    const port = Number(new URL(server.address).port);
    await new Promise<void>((resolve) => socket.connect(port, '127.0.0.1', resolve));
    // Once the first of two requests sent together is answered, the second has begun to be read.
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n');
    await expect.poll(() => received, waiting).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\nok\n$/);
    received = '';
    const stopped = server.stop();
    await expect.poll(() => accepts(port), waiting).toBe(false);
    socket.write('\r\n');
    expect(await stopped).toBe(0);
    expect(received).toMatch(/^HTTP\/1\.1 200 /);
    expect(existsSync(join(dataDir, 'twinatlas.db-wal'))).toBe(false);
    copyFileSync(join(dataDir, 'twinatlas.db'), join(dataDir, 'copy.db'));
    const copy = new SQLite(join(dataDir, 'copy.db'));
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });
});
