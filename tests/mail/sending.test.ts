import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../db/client';
import { mails } from '../../db/schema/index';
import { write } from '../../db/write';
import { queueMail } from '../../app/mail/queue.server';
import { claimMinutes, sendDueMail } from '../../app/mail/sending.server';
import { mailTransport, type MailTransport } from '../../app/mail/transport.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { emptyDatabase } from '../database';

const keys = keysFrom(Buffer.alloc(32, 1));
const noon = new Date('2026-11-23T12:00:00Z');
const letter = { to: 'li@example.cn', subject: '验证码 12345678', text: '您的验证码是 12345678。\n' };
const servers: SMTPServer[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A real SMTP server; `answer` may refuse a recipient with a status code. */
async function smtpServer(answer?: () => number | null) {
  const received: { to: string[]; data: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const code = answer?.() ?? null;
      done(code === null ? null : Object.assign(new Error('no'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((to) => to.address), data: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { received, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

function queue(db: Database) {
  write(db, (tx) => queueMail(tx, keys, 'verify-email', letter, noon));
}

test('a queued mail reaches a real SMTP server once, in plain text, and is wiped afterwards', async () => {
  const { received, url } = await smtpServer();
  const db = emptyDatabase();
  queue(db);
  const transport = mailTransport({ SMTP_URL: url, MAIL_FROM: 'TwinAtlas <atlas@example.cn>' }, '');
  expect(await sendDueMail(db, keys, transport, () => noon)).toEqual({ sent: 1, failed: 0 });
  expect(await sendDueMail(db, keys, transport, () => noon)).toEqual({ sent: 0, failed: 0 });
  expect(received.map((mail) => mail.to)).toEqual([['li@example.cn']]);
  expect(received[0]!.data).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  expect(received[0]!.data).toMatch(/^From: TwinAtlas <atlas@example\.cn>/m);
  const body = received[0]!.data.split('\r\n\r\n')[1]!.replaceAll(/\s/g, '');
  expect(Buffer.from(body, 'base64').toString()).toBe(letter.text);
  expect(db.select().from(mails).get()).toMatchObject({
    sealed: null,
    nextAttemptAt: null,
    sentAt: noon.toISOString(),
  });
});

test('two processes on one database send a mail once, and one that dies with it leaves it to the other', async () => {
  const db = emptyDatabase();
  queue(db);
  const other = openDatabase(db.$client.name);
  const sentBy: string[] = [];
  let release = () => {};
  const slow: MailTransport = {
    where: 'slow',
    send: () => new Promise((resolve) => ((release = resolve), sentBy.push('slow'))),
  };
  const quick: MailTransport = { where: 'quick', send: async () => void sentBy.push('quick') };
  const first = sendDueMail(db, keys, slow, () => noon);
  expect(await sendDueMail(other, keys, quick, () => noon)).toEqual({ sent: 0, failed: 0 });
  release();
  expect(await first).toEqual({ sent: 1, failed: 0 });
  expect(sentBy).toEqual(['slow']);

  queue(db);
  void sendDueMail(db, keys, slow, () => noon); // never ends: the process is gone
  expect(await sendDueMail(other, keys, quick, () => new Date(noon.getTime() + claimMinutes * 60_000 - 1))).toEqual({
    sent: 0,
    failed: 0,
  });
  expect(await sendDueMail(other, keys, quick, () => new Date(noon.getTime() + claimMinutes * 60_000))).toEqual({
    sent: 1,
    failed: 0,
  });
  expect(sentBy).toEqual(['slow', 'slow', 'quick']);
  other.$client.close();
});

test('a mail queued in a transaction that fails is never sent', async () => {
  const db = emptyDatabase();
  expect(() =>
    write(db, (tx) => {
      queueMail(tx, keys, 'verify-email', letter, noon);
      throw new Error('late');
    }),
  ).toThrow('late');
  expect(db.select().from(mails).all()).toEqual([]);
});

test('a mail waits while the server is down, survives a restart and is sent when it is back', async () => {
  const db = emptyDatabase();
  queue(db);
  const nobody = mailTransport({ SMTP_URL: 'smtp://127.0.0.1:1' }, '');
  expect(await sendDueMail(db, keys, nobody, () => noon)).toEqual({ sent: 0, failed: 1 });
  const reopened = openDatabase(db.$client.name);
  const { received, url } = await smtpServer();
  const transport = mailTransport({ SMTP_URL: url }, '');
  expect(await sendDueMail(reopened, keys, transport, () => new Date(noon.getTime() + 59_000))).toEqual({
    sent: 0,
    failed: 0,
  });
  expect(await sendDueMail(reopened, keys, transport, () => new Date(noon.getTime() + 60_000))).toEqual({
    sent: 1,
    failed: 0,
  });
  expect(received).toHaveLength(1);
  reopened.$client.close();
});

test('a temporary refusal is tried again, a final one is not', async () => {
  let code: number | null = 451;
  const { url } = await smtpServer(() => code);
  const transport = mailTransport({ SMTP_URL: url }, '');
  const db = emptyDatabase();
  queue(db);
  await sendDueMail(db, keys, transport, () => noon);
  expect(db.select().from(mails).get()).toMatchObject({
    attempts: 1,
    nextAttemptAt: '2026-11-23T12:01:00.000Z',
    lastError: 'EENVELOPE 451',
  });
  code = 550;
  await sendDueMail(db, keys, transport, () => new Date(noon.getTime() + 60_000));
  expect(db.select().from(mails).get()).toMatchObject({
    attempts: 2,
    nextAttemptAt: null,
    sentAt: null,
    lastError: 'EENVELOPE 550',
  });
});

test('without SMTP the mail lies in the outbox folder, readable by its owner only', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'twinatlas-mail-'));
  const transport = mailTransport({}, dir);
  const db = emptyDatabase();
  queue(db);
  await sendDueMail(db, keys, transport, () => noon);
  expect(transport.where).toBe(join(dir, 'outbox'));
  const files = readdirSync(transport.where);
  expect(files).toHaveLength(1);
  expect(statSync(join(transport.where, files[0]!)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(transport.where, files[0]!), 'utf8')).toContain('To: li@example.cn');
});

test('the queue holds neither address nor text in clear', () => {
  const db = emptyDatabase();
  queue(db);
  const row = JSON.stringify(db.select().from(mails).get());
  expect(row).not.toContain('example.cn');
  expect(row).not.toContain('12345678');
});
