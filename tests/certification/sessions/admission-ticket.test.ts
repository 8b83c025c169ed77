import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { admissionTicket } from '../../../app/certification/sessions/admission-ticket.server';
import {
  findTalentPhoto,
  receiveTalentPhoto,
  removeTalentPhoto,
  talentPhoto,
} from '../../../app/certification/talent/talent-photo.server';
import { openFileStore } from '../../../app/files/file-store.server';
import { jpegFile } from '../../files/picture-files';
import { genuineUpload } from '../../web/genuine-form';
import { candidateView } from '../../../app/candidates/candidate-view.server';
import { ticketAtDoor } from '../../../app/certification/sessions/ticket-at-door.server';
import { confirmSession } from '../../../app/certification/assessments/results.server';
import { giveBackSeat } from '../../../app/certification/sessions/seats.server';
import type { Database } from '../../../db/client';
import { examSessions } from '../../../db/schema';
import { testDatabase } from '../../database';
import { readPdf } from '../../pdf/read-pdf';
import { at, examScene, someone, valueOf } from '../exam-scene';

const { origin } = at();
const files = openFileStore(mkdtempSync(join(tmpdir(), 'ticket-')));
const within = () => ({ ...at(), files });
let db: Database;
let scene: ReturnType<typeof examScene>;

beforeAll(() => {
  db = testDatabase();
  scene = examScene(db);
});

function seated(name?: string) {
  const one = scene.candidate(name);
  const session = scene.session();
  return { ...one, session, seat: scene.seat(one, session.id) };
}

test('the ticket of a held seat names who, what, when in China, where, the seat, the papers in order and what to bring', async () => {
  const { actor, applicationId, seat, session } = seated();
  const ticket = valueOf(await admissionTicket(db, actor, applicationId, within()));
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/ticket.pdf`, ticket.bytes);
  const reference = `CA-2026-${String(applicationId).padStart(6, '0')}`;
  expect(ticket.name).toBe(`${reference}.pdf`);
  const pdf = await readPdf(ticket.bytes);
  for (const words of [
    '准考证Admissionticket',
    '数字孪生BIM建模师（初级）',
    'Digital-twinBIMmodeller,junior',
    '姓名Name区锦麟',
    `考生号Candidatenumber${seat.candidateNumber}`,
    '座位Seat1',
    '等级Level初级junior',
    '2026-12-0509:00–12:00',
    '地点Place天河区',
    '登记的本人证件原件',
    `登记的证件Documentonrecord台湾居民来往大陆通行证…${String(10_000_000 + actor.accountId).slice(-4)}`,
    '只写考生号',
    reference,
  ])
    expect(pdf.text).toContain(words);
  expect(pdf.text.indexOf('理论考试')).toBeGreaterThan(0);
  expect(pdf.text.indexOf('操作考核')).toBeGreaterThan(pdf.text.indexOf('理论考试'));
  expect(pdf).toMatchObject({
    pages: 1,
    language: 'zh-CN',
    accessible: { part: '1', tagged: true },
    code: `${origin}/certification-desk/sessions/${session.id}/attendance?candidate=${seat.candidateNumber}`,
  });
  expect(pdf.roles).toEqual(expect.arrayContaining(['Figure', 'H1', 'H2', 'L', 'Table', 'TH']));
});

test('a portrait, if one was sent, is on the page and the ticket without what the camera noted, and goes again', async () => {
  const { actor, applicationId } = seated();
  const send = (bytes: Buffer) => {
    const body = genuineUpload({}, [['file', new Blob([new Uint8Array(bytes)]), '我.jpg']]);
    const request = new Request('https://atlas.example.cn/x', { method: 'POST', body });
    return receiveTalentPhoto(db, files, actor, request, at() as never);
  };
  const ticket = async () => valueOf(await admissionTicket(db, actor, applicationId, within())).bytes;
  const shown = () => valueOf(candidateView(db, actor, applicationId, 'zh', at().now)).seat!.ticket!.photo;
  const without = await ticket();
  expect((await send(Buffer.from('%PDF-1.7 x'))).ok).toBe(false);
  valueOf(await send(jpegFile({ note: 'GPS 23.12 N 113.26 E' })));
  const photo = talentPhoto(db, actor.accountId)!;
  expect(shown()).toBe(photo.id);
  expect(readFileSync(join(files.folder, photo.storedName)).includes('GPS')).toBe(false);
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/ticket-photo.pdf`, await ticket());
  expect((await ticket()).equals(without)).toBe(false);
  expect((await readPdf(await ticket())).pages).toBe(1);
  expect(findTalentPhoto(db, actor, photo.id).ok).toBe(true);
  expect(findTalentPhoto(db, scene.people.official, photo.id)).toMatchObject({ code: 'file-unknown' });
  valueOf(removeTalentPhoto(db, actor, at() as never));
  expect([shown(), (await ticket()).equals(without)]).toEqual([null, true]);
});

test('an online session says how to join, and that a computer is needed', async () => {
  const { actor, applicationId } = seated();
  db.update(examSessions).set({ online: true, place: 'https://meeting.example.cn/123 口令 4567' }).run();
  const { text } = await readPdf(valueOf(await admissionTicket(db, actor, applicationId, within())).bytes);
  for (const words of ['线上考试，入口Online;howtojoinhttps://meeting.example.cn/123口令4567', '联网的电脑'])
    expect(text).toContain(words);
});

test('nobody but the candidate gets it, and nobody who only waits, gave the seat back or was scored', async () => {
  const { actor, applicationId, session } = seated();
  expect(await admissionTicket(db, someone(db), applicationId, within())).toMatchObject({
    code: 'application-unknown',
  });
  expect(await admissionTicket(db, scene.people.official, applicationId, within())).toMatchObject({
    code: 'application-unknown',
  });
  const second = scene.candidate();
  scene.seat(second, session.id);
  const waiting = scene.candidate();
  expect(scene.seat(waiting, session.id).state).toBe('waiting');
  expect(await admissionTicket(db, waiting.actor, waiting.applicationId, within())).toMatchObject({
    code: 'move-not-allowed',
    state: 'accepted',
  });
  valueOf(giveBackSeat(db, actor, applicationId, at()));
  expect(await admissionTicket(db, actor, applicationId, within())).toMatchObject({
    code: 'move-not-allowed',
    state: 'accepted',
  });
  expect((await admissionTicket(db, waiting.actor, waiting.applicationId, within())).ok).toBe(true);
  scene.close(session.id);
  const scored = [
    [scene.people.a, 'theory'],
    [scene.people.a, 'practice'],
    [scene.people.b, 'practice'],
  ] as const;
  for (const { applicationId: of } of [second, waiting])
    for (const [who, paper] of scored) valueOf(scene.score(who, session.id, scene.numberOf(of), paper, 90) as never);
  valueOf(confirmSession(db, scene.people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
  expect(await admissionTicket(db, second.actor, second.applicationId, within())).toMatchObject({
    code: 'move-not-allowed',
    state: 'passed',
  });
});

test('a name the fonts cannot draw is refused by its character, and the application’s page says what to do instead', async () => {
  const { actor, applicationId } = seated('𠮷祥');
  expect(await admissionTicket(db, actor, applicationId, within())).toEqual({
    ok: false,
    code: 'characters-missing',
    value: '𠮷',
  });
  expect(valueOf(candidateView(db, actor, applicationId, 'zh', at().now)).seat!.ticket).toEqual({
    missing: '𠮷',
    photo: null,
  });
  const other = seated();
  expect(valueOf(candidateView(db, other.actor, other.applicationId, 'zh', at().now)).seat!.ticket).toEqual({
    missing: '',
    photo: null,
  });
});

test('its code tells an official whether its candidate holds a seat here, and nobody else anything', () => {
  const { session, seat } = seated();
  const shown = (mayEdit: boolean, candidate: string) => ticketAtDoor(db, { id: session.id, mayEdit }, candidate);
  const { candidateNumber } = seat;
  expect(shown(true, candidateNumber)).toEqual({ candidateNumber, seat: 1, absence: null });
  expect(shown(true, '000000')).toEqual({ candidateNumber: '000000', seat: null, absence: null });
  expect(shown(false, candidateNumber)).toBeNull();
  expect(shown(true, '')).toBeNull();
});
