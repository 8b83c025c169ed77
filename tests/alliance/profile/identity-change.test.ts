import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { profileView } from '../../../app/alliance/profile/profile-page.server';
import { receiveProfile } from '../../../app/alliance/profile/profile-saving.server';
import { editProfile } from '../../../app/alliance/profile/profile.server';
import { findOwnCompany } from '../../../app/alliance/own-company.server';
import { proposedFields } from '../../../app/companies/profile-field-groups';
import { openFileStore } from '../../../app/files/file-store.server';
import { findChangeFile } from '../../../app/review-desk/change-file.server';
import { decideProfileChange } from '../../../app/review-desk/profile-review.server';
import { waitingChanges } from '../../../app/review-desk/waiting.server';
import { storedFiles } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { genuineUpload } from '../../web/genuine-form';
import { scene, valueOf } from '../scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-identity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a change of who a firm is', () => {
  let s: ReturnType<typeof scene>;
  let [member, reviewer]: Actor[] = [];
  let companyId = 0;
  beforeEach(() => {
    s = scene(testDatabase());
    [member, reviewer] = [s.person(), s.reviewer()];
    companyId = s.approved(member, reviewer, 0).companyId!;
    member = { ...member, roles: [{ role: 'member', regionCode: null, companyId }] };
  });
  const send = (fields: Readonly<Record<string, string>>, file = false) => {
    const { profile } = profileView(s.db, companyId, 'zh');
    const known = proposedFields.map((field) => [field, profile[field] ?? '']);
    const bytes = new Blob(['%PDF-1.7\nnotice'], { type: 'application/pdf' });
    const typed = { ...Object.fromEntries(known), url: '', ...fields };
    const body = genuineUpload(typed, file ? [['file', bytes, '变更通知书.pdf']] : []);
    const request = new Request('https://atlas.example.cn/x', { method: 'POST', body });
    const store = openFileStore(folder);
    return receiveProfile(s.db, store, member!, companyId, request, s.occasion(), new FormData());
  };
  const refused = (code: string, field: string) => ({ ok: false, refusals: [{ code, field }] });

  it('needs evidence, which nothing else takes, and leaves neither change nor file without', async () => {
    expect(await send({ shortName: '飞鸟' })).toMatchObject(refused('evidence-needed', 'url'));
    expect(await send({ alias: '飞鸟', url: 'www' })).toMatchObject(refused('web-address', 'url'));
    expect(await send({ introZh: '做平台' }, true)).toMatchObject(refused('evidence-unneeded', 'file'));
    expect(await send({ uscc: '914401017124085570' }, true)).toMatchObject(refused('uscc-check-digit', 'uscc'));
    const unproved = { companyId, field: 'shortName', value: '飞鸟' } as const;
    expect(editProfile(s.db, member!, unproved, s.occasion())).toMatchObject({ code: 'evidence-needed' });
    expect(profileView(s.db, companyId, 'zh').changes).toEqual([]);
    expect(s.db.select().from(storedFiles).all()).toEqual([]);
    expect(await send({ introZh: '做平台' })).toEqual({ ok: true, value: { published: true, proposed: false } });
  });

  it('waits with its file until a day that the firm is told by mail, and again when it is decided', async () => {
    const saved = await send({ shortName: '飞鸟', nameEn: 'Feiniao', introZh: '做平台' }, true);
    expect(saved).toEqual({ ok: true, value: { published: true, proposed: true } });
    expect(s.mails().at(-1)).toMatchObject({
      kind: 'changeReceived',
      subject: expect.stringContaining('已收到 甲子乙丑测试有限公司 的身份信息改动') as string,
      text: expect.stringMatching(/简称、英文名\n\n审核员最迟 2026-11-30/) as string,
    });
    const again = await send({ shortName: '飞鸟', nameEn: 'Feiniao', introZh: '做平台' }, true);
    expect(again, 'sent twice').toMatchObject({ refusals: [{ code: 'nothing-changed' }] });
    const file = { id: 1, originalName: '变更通知书.pdf' };
    const { rows } = waitingChanges(s.db, reviewer!, undefined, 'zh');
    expect(rows).toMatchObject([
      { field: 'shortName', file, url: null, due: { day: '2026-11-30' } },
      { field: 'nameEn', file, url: null },
    ]);
    const seen = [member!, reviewer!, s.person()].map((actor) => findChangeFile(s.db, actor, 1, s.occasion()).ok);
    expect(seen).toEqual([true, true, false]);
    const { id } = rows[0]!;
    valueOf(decideProfileChange(s.db, reviewer!, { changeId: id, move: 'accept', reason: '相符' }, s.occasion()));
    expect(s.mails().at(-1)).toMatchObject({ kind: 'profileAccepted' });
  });

  it('may be one more name, shown beside firms called so, and found once accepted', async () => {
    s.company('飞鸟测绘股份有限公司', { slug: 'feiniao' });
    s.approved(s.person(), reviewer!, 1);
    expect((await send({ alias: ' 飞鸟测绘 ', url: 'https://amr.example.cn/1' })).ok).toBe(true);
    const [row] = waitingChanges(s.db, reviewer!, undefined, 'zh').rows;
    expect(row).toMatchObject({ field: 'alias', before: null, after: '飞鸟测绘', alike: [{ slug: 'feiniao' }] });
    expect(findOwnCompany(s.db, '飞鸟测绘').map(({ id }) => id)).not.toContain(companyId);
    const accepted = { changeId: row!.id, move: 'accept', reason: '商标在其名下' } as const;
    valueOf(decideProfileChange(s.db, reviewer!, accepted, s.occasion()));
    expect(findOwnCompany(s.db, '飞鸟测绘').map(({ id }) => id)).toContain(companyId);
    const sameAgain = { ok: false, refusals: [{ code: 'nothing-changed' }] };
    expect(await send({ url: 'https://amr.example.cn/1' })).toMatchObject(sameAgain);
    expect(await send({ alias: '甲子乙丑测试有限公司\n飞鸟测绘', url: 'https://amr.example.cn/1' })).toMatchObject(
      refused('nothing-changed', 'alias'),
    );
  });

  it('may be several names at once, and some taken away: the list that is accepted is the one it has', async () => {
    const url = 'https://amr.example.cn/1';
    const accept = () => {
      const [row] = waitingChanges(s.db, reviewer!, undefined, 'zh').rows;
      const decision = { changeId: row!.id, move: 'accept', reason: '相符' } as const;
      valueOf(decideProfileChange(s.db, reviewer!, decision, s.occasion()));
      return [row!.before, row!.after, profileView(s.db, companyId, 'zh').profile.alias];
    };
    await send({ alias: '飞鸟、Feiniao Maps, Ltd\n 飞鸟 ;小鸟', url });
    const all = 'Feiniao Maps, Ltd、小鸟、飞鸟';
    expect(accept()).toEqual([null, all, all]);
    await send({ alias: '小鸟\n大鸟', url });
    expect(accept()).toEqual([all, '大鸟、小鸟', '大鸟、小鸟']);
    expect(findOwnCompany(s.db, 'Feiniao Maps').map(({ id }) => id)).not.toContain(companyId);
    await send({ alias: '', url });
    expect(accept()).toEqual(['大鸟、小鸟', null, null]);
    expect(await send({ alias: '鸟'.repeat(101), url })).toMatchObject({
      refusals: [{ code: 'too-long', field: 'alias', allowed: ['100'] }],
    });
    const many = Array.from({ length: 21 }, (_, index) => `鸟${index}`).join('\n');
    expect(await send({ alias: many, url })).toMatchObject({
      refusals: [{ code: 'too-many', field: 'alias', value: '21', allowed: ['20'] }],
    });
  });
});
