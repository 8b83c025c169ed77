import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { openFileStore } from '../../app/files/file-store.server';
import { endThreadsOf } from '../../app/threads/ending.server';
import { findThreadFile, receiveThreadFile } from '../../app/threads/thread-files.server';
import { roleGrants, storedFiles } from '../../db/schema/index';
import { write } from '../../db/write';
import { valueOf } from '../alliance/scene';
import { jpegFile, pngFile } from '../files/picture-files';
import { genuineUpload } from '../web/genuine-form';
import { threadScene } from './scene';

let s: ReturnType<typeof threadScene>;
let id: number;
let files: ReturnType<typeof openFileStore>;
beforeEach(() => {
  s = threadScene();
  id = s.ask(s.asker);
  files = openFileStore(mkdtempSync(join(tmpdir(), 'thread-files-')));
  mkdirSync(files.incoming, { recursive: true });
});

const paper: Buffer = Buffer.from(`%PDF-1.7\n${' '.repeat(600)}\n%%EOF`);

function sent(actor: Actor, bytes: Buffer = paper, name = '方案.pdf') {
  const body = genuineUpload({}, [['file', new Blob([new Uint8Array(bytes)]), name]]);
  const request = new Request('http://localhost/', { method: 'POST', body });
  const throttle = { take: () => 0, clear: () => {}, close: () => {} };
  return receiveThreadFile(s.db, files, actor, id, request, { ...s.occasion(), throttle });
}

const stored = () => s.db.select().from(storedFiles).where(eq(storedFiles.thingType, 'thread')).all();
const found = (actor: Actor, file = stored()[0]!.id) => findThreadFile(s.db, actor, file, s.occasion());
const onDisk = () => readdirSync(files.folder).filter((name) => stored().some((row) => row.storedName === name));

describe('a file of a conversation', () => {
  test('is read by both sides, by the people of each, and by nobody else', async () => {
    valueOf(await sent(s.asker));
    for (const reader of [s.asker, s.member, s.colleague]) expect(found(reader)).toMatchObject({ ok: true });
    const strangers = [
      s.fellow,
      s.person([]),
      s.person([{ role: 'reviewer' }]),
      s.person([{ role: 'administrator' }]),
      s.person([{ role: 'official', regionCode: '440100' }]),
    ];
    for (const stranger of strangers) expect(found(stranger)).toMatchObject({ ok: false });
    expect(found(s.fellow)).toMatchObject({ code: 'file-unknown' });
  });

  test('is no longer read by who left the organisation, and is by who came', async () => {
    valueOf(await sent(s.asker));
    s.db.delete(roleGrants).where(eq(roleGrants.accountId, s.colleague.accountId)).run();
    expect(found({ ...s.colleague, roles: [] })).toMatchObject({ code: 'file-unknown' });
    expect(found(s.person([{ role: 'member', companyId: s.firm.id }]))).toMatchObject({ ok: true });
  });

  test('comes with a mail that names it and not what is in it, and is a message of its own', async () => {
    valueOf(await sent(s.asker));
    const mails = s.mails().filter(({ kind }) => kind === 'threadMessage');
    expect(mails.map(({ to }) => to)).toEqual([s.member.email, s.colleague.email]);
    expect(mails[0]!.text).toContain('方案.pdf');
  });

  test('sent twice in a row by the same person is one file and one message; another in between makes it two', async () => {
    valueOf(await sent(s.asker));
    valueOf(await sent(s.asker));
    expect([stored().length, onDisk().length]).toEqual([1, 1]);
    valueOf(await sent(s.member));
    valueOf(await sent(s.asker));
    expect(stored()).toHaveLength(3);
  });

  test.each([
    ['photo.jpg', jpegFile({ note: 'GPS 23.13 113.26 Zhang San' })],
    ['photo.png', pngFile({ note: 'GPS 23.13 113.26 Zhang San' })],
  ])('keeps of a picture (%s) nothing that its camera noted', async (name, picture) => {
    valueOf(await sent(s.asker, picture, name));
    const { storedName, bytes } = stored()[0]!;
    const kept = readFileSync(join(files.folder, storedName));
    expect(picture.includes('Zhang San')).toBe(true);
    expect(kept.includes('Zhang San')).toBe(false);
    expect([kept.length, kept.length < picture.length]).toEqual([bytes, true]);
  });
});

describe('bounds of files in a conversation', () => {
  const refused = async (outcome: ReturnType<typeof sent>) => {
    const answer = await outcome;
    expect(stored().length).toBe(onDisk().length);
    return answer.ok ? 'ok' : answer.code;
  };

  test('what it may be, and how large', async () => {
    expect(await refused(sent(s.asker, Buffer.from('MZ'), 'a.exe'))).toBe('file-kind');
    expect(await refused(sent(s.asker, Buffer.from('no pdf at all'), 'a.pdf'))).toBe('file-not-its-kind');
    const large = Buffer.concat([paper, Buffer.alloc(20 * 1024 * 1024)]);
    expect(await refused(sent(s.asker, large))).toBe('file-too-large');
  });

  test('twenty in one conversation, none in one that ended, none by who is in none of its sides', async () => {
    for (let number = 1; number <= 20; number += 1)
      expect(await refused(sent(s.asker, Buffer.concat([paper, Buffer.from(`${number}`)])))).toBe('ok');
    expect(await refused(sent(s.asker))).toBe('too-many-files');
    expect(await refused(sent(s.fellow))).toBe('thread-unknown');
    write(s.db, (tx) => endThreadsOf(tx, s.asker.accountId, s.occasion()));
    expect(await refused(sent(s.member))).toBe('move-not-allowed');
    expect(existsSync(files.incoming) && readdirSync(files.incoming)).toEqual([]);
  });
});
