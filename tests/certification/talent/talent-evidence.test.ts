import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { findCertificationApplication } from '../../../app/certification/applications/application.server';
import { startCertification, submitCertification } from '../../../app/certification/applications/candidacy.server';
import { changeEntryBy } from '../../../app/certification/talent/talent-entry.server';
import { findTalentFile } from '../../../app/certification/talent/talent-files.server';
import { forgetUnusedTalentFiles } from '../../../app/certification/talent/unused-talent-files.server';
import {
  addEntry,
  editEntry,
  removeEntry,
  talentProfile,
} from '../../../app/certification/talent/talent-profile.server';
import { partForms } from '../../../app/certification/talent/talent-record';
import { receiveTalentEvidence } from '../../../app/certification/talent/talent-upload.server';
import { findTalent, saveTalent } from '../../../app/certification/talent/talent.server';
import { openFileStore, sweepFiles, type FileStore } from '../../../app/files/file-store.server';
import { carryOutDeletions } from '../../../app/personal-data/deletion.server';
import type { Database } from '../../../db/client';
import { deletionRequests, storedFiles, talents } from '../../../db/schema';
import { copyOfDatabase, testDatabase } from '../../database';
import { genuineUpload } from '../../web/genuine-form';
import { at, examScene, experienced, someone, takeAndDecide, valueOf } from '../exam-scene';
import { identified } from '../identified';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-talent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files: FileStore;
const sceneDb = testDatabase();
const { people } = examScene(sceneDb);
let db: Database;
beforeEach(() => {
  files = openFileStore(mkdtempSync(join(folder, 'store-')));
  db = copyOfDatabase(sceneDb);
});

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(64, 0x20)]);
const occasion = () => at() as never;

function talent() {
  const actor = someone(db);
  valueOf(
    saveTalent(
      db,
      actor,
      { name: '区锦麟', regionCode: '440100', companyId: null, record: experienced, revision: 0 },
      at(),
    ),
  );
  identified(db, actor, '区锦麟');
  return actor;
}
const revisionOf = (accountId: number) => findTalent(db, accountId)!.revision;

function upload(
  actor: ReturnType<typeof talent>,
  name: string,
  bytes: Buffer,
  revision = revisionOf(actor.accountId),
  part: 'work' | 'projects' = 'work',
) {
  const form = genuineUpload({ revision: String(revision), note: '劳动合同' }, [
    ['file', new Blob([new Uint8Array(bytes)]), name],
  ]);
  return receiveTalentEvidence(
    db,
    files,
    actor,
    { part, position: 0 },
    new Request('http://localhost/', { method: 'POST', body: form }),
    occasion(),
  );
}

describe('projects', () => {
  test('name segments there are, and count as related in the segments’ chains', () => {
    const actor = talent();
    const project = partForms.projects.parse({
      name: '城市信息模型平台',
      role: '建模负责人',
      from: '2024-01-01',
      until: '2024-12-31',
      summary: '',
      segments: ['gis.cim', 'gis.nothing'],
      fields: ['bim'],
    });
    valueOf(addEntry(db, actor, 'projects', project, at()) as never);
    expect(findTalent(db, actor.accountId)!.record.projects).toEqual([
      {
        name: '城市信息模型平台',
        role: '建模负责人',
        from: '2024-01-01',
        until: '2024-12-31',
        summary: '',
        segments: ['gis.cim'],
        fields: ['gis', 'bim'],
      },
    ]);
  });

  test('cannot end before they begin', () => {
    expect(
      partForms.projects.safeParse({ name: '甲', role: '乙', from: '2024-02-01', until: '2024-01-01', summary: '' })
        .error!.issues,
    ).toMatchObject([{ path: ['until'], message: 'until-before-from' }]);
  });
});

describe('evidence of an entry', () => {
  test('is a file that is what its name says, or a link; at most five', async () => {
    const actor = talent();
    expect(await upload(actor, '合同.pdf', Buffer.from('MZ no document'))).toMatchObject({ code: 'file-not-its-kind' });
    expect(await upload(actor, '合同.exe', pdf)).toMatchObject({ code: 'file-kind' });
    expect(await upload(actor, '合同.pdf', pdf, 9)).toMatchObject({ code: 'talent-stale', value: '1' });
    valueOf(await upload(actor, '../合同.pdf', pdf));
    const link = (url: string) => {
      const sent = new FormData();
      for (const [name, value] of [
        ['link', url],
        ['note', ''],
        ['revision', String(revisionOf(actor.accountId))],
      ] as const)
        sent.set(name, value);
      const changed = changeEntryBy(db, actor, { part: 'work', position: 0 }, sent, at());
      return changed.ok ? [] : 'refusals' in changed ? changed.refusals : [changed];
    };
    expect(link('javascript:alert(1)')).toMatchObject([{ code: 'url-wrong', field: 'link' }]);
    for (let count = 0; count < 4; count += 1) expect(link(`www.example.cn/${count}`)).toEqual([]);
    expect(link('www.example.cn/5')).toEqual([{ ok: false, code: 'too-much-evidence', allowed: ['5'] }]);
    const profile = talentProfile(db, actor.accountId, 'zh');
    const { evidence } = profile.record.work[0]!;
    expect(evidence!.slice(1, 2)).toEqual([{ url: 'https://www.example.cn/0', note: '' }]);
    expect(Object.values(profile.files)).toEqual([{ name: '合同.pdf', bytes: pdf.length }]);
    expect(readdirSync(files.folder).filter((name) => name !== 'incoming')).toHaveLength(1);
    expect(readdirSync(files.incoming)).toEqual([]);
  });

  test('stays with an entry that is written anew, and goes with one that is taken out', async () => {
    const actor = talent();
    valueOf(await upload(actor, '合同.pdf', pdf));
    const job = partForms.work.parse({ employer: '乙', from: '2016-01-01', until: '', fields: ['bim'] });
    expect(editEntry(db, actor, { part: 'work', position: 0, revision: 1 }, job, at())).toMatchObject({
      code: 'talent-stale',
    });
    valueOf(editEntry(db, actor, { part: 'work', position: 0, revision: 2 }, job, at()) as never);
    const fileId = Number(Object.keys(talentProfile(db, actor.accountId, 'zh').files)[0]);
    expect(findTalent(db, actor.accountId)!.record.work).toEqual([
      { employer: '乙', from: '2016-01-01', until: null, fields: ['bim'], evidence: [{ fileId, note: '劳动合同' }] },
    ]);
    expect(forgetUnusedTalentFiles(db)).toBe(0);
    valueOf(removeEntry(db, actor, { part: 'work', position: 0, revision: 3 }, at()) as never);
    expect(forgetUnusedTalentFiles(db)).toBe(1);
  });

  test('is in the snapshot that was handed in: its reviewers open it, nobody else does, and it outlives the record', async () => {
    const actor = talent();
    valueOf(await upload(actor, '合同.pdf', pdf));
    const fileId = Number(Object.keys(talentProfile(db, actor.accountId, 'zh').files)[0]);
    const { id } = valueOf(startCertification(db, actor, { occupationId: 'bim-twin', level: 1 }, at()));
    expect(findTalentFile(db, people.reviewer, fileId)).toMatchObject({ code: 'file-unknown' });
    valueOf(submitCertification(db, actor, id, at()) as never);
    expect(findCertificationApplication(db, id)!.person!.work[0]!.evidence).toEqual([{ fileId, note: '劳动合同' }]);
    for (const one of [actor, people.reviewer])
      expect(findTalentFile(db, one, fileId)).toMatchObject({ value: { originalName: '合同.pdf', question: 'work' } });
    for (const one of [someone(db), people.official, people.a])
      expect(findTalentFile(db, one, fileId)).toEqual({ ok: false, code: 'file-unknown', value: String(fileId) });
    valueOf(
      removeEntry(db, actor, { part: 'work', position: 0, revision: revisionOf(actor.accountId) }, at()) as never,
    );
    expect(forgetUnusedTalentFiles(db)).toBe(0);
    valueOf(takeAndDecide(db, people.reviewer, { id, decision: 'accept', reason: '' }));
    expect(findTalentFile(db, people.reviewer, fileId)).toMatchObject({ ok: true });
  });

  test('is erased with the account: the row at once, the bytes at the next sweep', async () => {
    const actor = talent();
    valueOf(await upload(actor, '合同.pdf', pdf));
    const { storedName } = db.select().from(storedFiles).where(eq(storedFiles.uploadedBy, actor.accountId)).get()!;
    db.insert(deletionRequests)
      .values({
        accountId: actor.accountId,
        requestedAt: '2026-11-01T00:00:00.000Z',
        dueAt: '2026-11-16T00:00:00.000Z',
      })
      .run();
    expect(carryOutDeletions(db, at())).toBe(1);
    expect(db.select().from(storedFiles).where(eq(storedFiles.uploadedBy, actor.accountId)).all()).toEqual([]);
    expect(db.select().from(talents).where(eq(talents.accountId, actor.accountId)).all()).toEqual([]);
    sweepFiles(db, files, new Date(Date.now() + 3_600_000 * 2));
    expect(readdirSync(files.folder)).not.toContain(storedName);
  });
});
