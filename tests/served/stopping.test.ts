import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer, usedFolder, type ServerProcess } from '../setup/server-process';
import { genuineForm } from '../web/genuine-form';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
async function folder(): Promise<string> {
  folders.push(await usedFolder());
  return folders.at(-1)!;
}

/**
 * Stops it; answers its exit code and how many seconds it says that took, by its own clock: starting and ending a
 * process is the machine's.
 */
async function stopped(server: ServerProcess): Promise<{ code: number | null; seconds: number }> {
  const code = await server.stop();
  return { code, seconds: Number(/Stopped 已停止 after ([\d.]+) s/.exec(server.output())?.[1]) };
}

const registration = String(genuineForm({ email: 'li.hua@example.cn', password: '珠江两岸数字孪生', consent: 'yes' }));

/** A form whose last bytes have not come yet. */
async function begun(server: ServerProcess, held: number): Promise<{ socket: Socket; rest: string }> {
  const { host, port } = new URL(server.address);
  const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  const head = `POST /registration HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${registration.length}\r\n\r\n`;
  await new Promise<void>((resolve) => socket.write(head + registration.slice(0, -held), () => resolve()));
  // What it has read it has read by the time it answers somebody else.
  await fetch(`${server.address}/healthz`);
  return { socket, rest: registration.slice(-held) };
}

describe('stopped by a signal', () => {
  test('a form under way is taken, answered, and kept', async () => {
    const dataDir = await folder();
    const server = await startServer({ dataDir });
    const { socket, rest } = await begun(server, 10);
    let received = '';
    socket.on('data', (chunk) => (received += chunk));
    const ending = stopped(server);
    const refused = () =>
      fetch(`${server.address}/healthz`).then(
        () => false,
        () => true,
      );
    await expect.poll(refused, { interval: 20 }).toBe(true);
    socket.write(rest);
    const { code, seconds } = await ending;
    expect(received).toMatch(/^HTTP\/1\.1 302 [\s\S]*\r\nlocation: \/registration\/code\?token=/i);
    const client = new SQLite(join(dataDir, 'twinatlas.db'), { readonly: true });
    expect(client.prepare('select count(*) from mails').pluck().get()).toBe(1);
    client.close();
    expect([code, seconds < 5]).toEqual([0, true]);
  });

  test('it ends within five seconds though a body never comes', async () => {
    const server = await startServer({ dataDir: await folder() });
    const { socket } = await begun(server, 10);
    const { code, seconds } = await stopped(server);
    expect([code, seconds >= 4 && seconds <= 5]).toEqual([0, true]);
    socket.destroy();
  });

  test('it ends within five seconds though the mail server takes the connection and never says a word, and the mail waits for the next start', async () => {
    const silent = createServer(() => undefined);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const dataDir = await folder();
    const environment = { SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}` };
    const server = await startServer({ dataDir, environment });
    const connected = once(silent, 'connection');
    const answer = await fetch(`${server.address}/registration`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: server.address, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: registration,
    });
    expect(answer.status).toBe(302);
    await connected;
    const { code, seconds } = await stopped(server);
    expect([code, seconds <= 5]).toEqual([0, true]);
    const client = new SQLite(join(dataDir, 'twinatlas.db'), { readonly: true });
    expect(client.prepare('select count(*) from mails where sent_at is null').pluck().get()).toBe(1);
    client.close();
    silent.close();
  });
});
