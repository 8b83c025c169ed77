import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMail } from '../browser/outbox';
import { startServer, type ServerProcess } from '../setup/server-process';
import { genuineForm } from '../web/genuine-form';

const place = mkdtempSync(join(tmpdir(), 'twinatlas-drill-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const password = '珠江两岸数字孪生';
const names = ['li', 'wang', 'zhao', 'sun'];
/** Saved searches a person holds while writing on: the oldest goes for each new one. */
const held = 8;
const beforeTheBackup = 5;

interface Person {
  readonly email: string;
  readonly cookie: string;
  /** Names of the saved searches the server has answered for, in order. */
  readonly acknowledged: string[];
}

function post(server: ServerProcess, path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(`${server.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.address, cookie },
    body: genuineForm(fields),
  });
}

/** Registers somebody with the code that the mail in the outbox holds. */
async function register(server: ServerProcess, name: string): Promise<Person> {
  const email = `${name}@example.cn`;
  const begun = await post(server, '/registration', { email, password, consent: 'yes' });
  expect(begun.status).toBe(302);
  const outbox = join(server.dataDir, 'outbox');
  const mail = () =>
    (existsSync(outbox) ? readdirSync(outbox) : [])
      .map((file) => readMail(readFileSync(join(outbox, file), 'utf8')))
      .find(({ to }) => to === email)?.text;
  await expect.poll(mail).toMatch(/\b\d{8}\b/);
  const finished = await post(server, begun.headers.get('Location')!, { code: /\b\d{8}\b/.exec(mail()!)![0] });
  return { email, cookie: finished.headers.getSetCookie()[0]!.split(';')[0]!, acknowledged: [] };
}

async function save(server: ServerProcess, { email, cookie, acknowledged }: Person): Promise<void> {
  const name = `${email.split('@')[0]}-search-${acknowledged.length + 1}`;
  const answer = await post(server, '/saved-searches?q=twin', { name }, cookie);
  expect(answer.status).toBe(302);
  acknowledged.push(name);
}

/** Takes the oldest saved search away once there are `held`. */
async function removeOldest(server: ServerProcess, { cookie, acknowledged }: Person): Promise<void> {
  if (acknowledged.length < held) return;
  const page = await (await fetch(`${server.address}/saved-searches`, { headers: { cookie } })).text();
  const oldest = /action="(\/saved-searches\/\d+)"/.exec(page)![1]!;
  expect((await post(server, oldest, {}, cookie)).status).toBe(302);
}

async function kept(server: ServerProcess, { cookie }: Person): Promise<string[]> {
  const page = await (await fetch(`${server.address}/saved-searches`, { headers: { cookie } })).text();
  return [...new Set(page.match(/\b[a-z]+-search-\d+\b/g) ?? [])];
}

test('what was acknowledged over HTTP before a backup began is there, over HTTP, on a server restored from it', async () => {
  const environment = { BACKUP_DIR: join(place, 'backups') };
  const server = await startServer({ dataDir: join(place, 'data'), environment });
  const people: Person[] = [];
  for (const name of names) people.push(await register(server, name));
  for (let n = 0; n < beforeTheBackup; n += 1) await Promise.all(people.map((person) => save(server, person)));

  const began = performance.now();
  const command = spawn('npm', ['run', '--silent', 'backup'], {
    env: { ...process.env, ...environment, DATA_DIR: server.dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  command.stdout.on('data', (chunk) => (said += chunk));
  let over = false;
  const ended = new Promise<number | null>((resolve) => command.once('exit', resolve)).finally(() => (over = true));
  const writing = people.map(async (person) => {
    while (!over) {
      await save(server, person);
      await removeOldest(server, person);
    }
  });
  expect(await ended).toBe(0);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(writing);
  expect(await server.stop()).toBe(0);

  const target = join(place, 'restored');
  const backup = /^Backup 备份: (.+)$/m.exec(said)![1]!;
  const run = (...command: string[]) =>
    spawnSync('npm', ['run', '--silent', ...command], {
      env: { ...process.env, ...environment, DATA_DIR: target },
      encoding: 'utf8',
    });
  const restoring = performance.now();
  expect(run('restore', '--', backup, target)).toMatchObject({ status: 0, stderr: '' });
  copyFileSync(join(place, 'data/secret.key'), join(target, 'secret.key'));
  const restored = await startServer({ dataDir: target, environment });
  let found = 0;
  for (const person of people) {
    const there = await kept(restored, person);
    // One moment of its history: all that was acknowledged before the backup began, and of what came meanwhile all up
    // to some point.
    const reached = person.acknowledged.indexOf(there.at(-1)!) + 1;
    expect(reached).toBeGreaterThanOrEqual(beforeTheBackup);
    expect(there).toEqual(person.acknowledged.slice(0, reached).slice(-there.length));
    expect(there.length).toBeGreaterThanOrEqual(Math.min(reached, held - 1));
    found += reached;
    expect((await post(restored, '/sign-in', { email: person.email, password })).headers.get('Location')).toBe(
      '/inbox',
    );
  }
  await save(restored, people[0]!);
  expect(await restored.stop()).toBe(0);
  expect(run('history:verify').stdout).toContain('History is whole');
  const before = people.length * beforeTheBackup;
  const meanwhile = people.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) - before - 1;
  console.log(
    `drill over HTTP: ${people.length} people registered and ${before} forms acknowledged before a backup of ${seconds.toFixed(1)} s, ${meanwhile} during it; on the restored server ${found} of them, the first ${before} without exception; restored, started and looked at in ${((performance.now() - restoring) / 1000).toFixed(1)} s; history is whole`,
  );
});
