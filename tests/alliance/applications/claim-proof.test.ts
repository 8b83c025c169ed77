import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { startApplication } from '../../../app/alliance/applications/application-start.server';
import { applicationFile } from '../../../app/alliance/applications/application.server';
import { forgetUnusedFiles } from '../../../app/alliance/applications/evidence-files.server';
import { missing } from '../../../app/alliance/applications/missing';
import { mailProofCode, removeProof, takeProofCode } from '../../../app/alliance/applications/proof-edit.server';
import { findProofFile, receiveProof } from '../../../app/alliance/applications/proof-files.server';
import { ownMailDomain } from '../../../app/alliance/mail-domain';
import { openFileStore } from '../../../app/files/file-store.server';
import { openThrottle } from '../../../app/throttle/throttle.server';
import { accounts, companies, storedFiles } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { genuineUpload } from '../../web/genuine-form';
import { scene, valueOf } from '../scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-proof-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let s: ReturnType<typeof scene>;
let firm: Actor;
let [id, companyId] = [0, 0];
beforeEach(() => {
  s = scene(testDatabase());
  companyId = s.company('甲子测绘有限公司', { website: 'https://www.jiazi.example.cn/about' });
  firm = s.person();
  ({ id } = valueOf(startApplication(s.db, firm, { kind: 'claim', companyId }, s.occasion())));
});
const throttle = openThrottle(':memory:', scene(testDatabase()).keys);
const at = (time?: string) => ({ ...s.occasion(time), throttle });
const proof = () => applicationFile(s.db, s.again(id)).proof!;
const ask = (mailbox = 'info', who = firm) => mailProofCode(s.db, who, s.target(id), mailbox, at());
const mailed = () => /\d{8}/.exec(s.mails().at(-1)!.text)![0];
const give = (code: string, time?: string) => takeProofCode(s.db, firm, s.target(id), code, at(time));

describe('a claim', () => {
  it('lacks proof until one is given; a new firm has none to give', () => {
    const lacks = (file: number) =>
      missing(applicationFile(s.db, s.again(file))).some((one) => one.code === 'no-proof');
    expect(lacks(id)).toBe(true);
    const anew = valueOf(startApplication(s.db, firm, { kind: 'new' }, s.occasion()));
    expect([lacks(anew.id), applicationFile(s.db, anew).proof]).toEqual([false, null]);
    s.prove(id);
    expect(lacks(id)).toBe(false);
  });

  it('is proved by a code read in a mailbox at the domain on record, whatever the applicant types elsewhere', () => {
    valueOf(ask());
    expect(s.mails().at(-1)).toMatchObject({ kind: 'proofCode', to: 'info@jiazi.example.cn' });
    const right = mailed();
    const wrong = right === '00000000' ? '00000001' : '00000000';
    expect(give(wrong)).toMatchObject({ code: 'code-wrong', value: '4' });
    expect(proof()).toMatchObject({ proven: false, codeUntil: '2026-11-23T08:30:00.000Z' });
    valueOf(give(`${right.slice(0, 4)} ${right.slice(4)}`));
    expect(proof()).toMatchObject({
      proven: true,
      codeUntil: null,
      items: [{ kind: 'domain', domain: 'jiazi.example.cn', file: null }],
    });
    expect(give(right)).toMatchObject({ code: 'code-expired' });
    valueOf(removeProof(s.db, firm, s.target(id), proof().items[0]!.id, s.occasion()));
    expect(proof().proven).toBe(false);
  });

  it('takes no code that is too old, tried five times, or asked for by somebody else', () => {
    valueOf(ask());
    expect(give(mailed(), '2026-11-23T08:30:00.000Z')).toMatchObject({ code: 'code-expired' });
    const wrong = mailed() === '00000000' ? '00000001' : '00000000';
    const tries = [1, 2, 3, 4, 5].map(() => give(wrong));
    expect(tries.at(-1)).toMatchObject({ code: 'code-spent' });
    expect(proof().codeUntil, 'nothing is left to try').toBeNull();
    expect(give(mailed())).toMatchObject({ code: 'code-spent' });
    expect(ask('info', s.person())).toMatchObject({ ok: false, code: 'application-unknown' });
  });

  it('mails to no other domain, and to none where anybody gets a mailbox', () => {
    for (const mailbox of ['info@evil.example', 'a b', '', 'x@', '.x'])
      expect(ask(mailbox)).toMatchObject({ code: 'not-a-mailbox', field: 'mailbox' });
    s.db.update(companies).set({ website: 'https://mail.qq.com/x' }).where(eq(companies.id, companyId)).run();
    expect(ask()).toMatchObject({ code: 'no-own-domain' });
    expect(['https://www.163.com', 'shop.sina.com.cn', 'sina.cn', 'notqq.com', null].map(ownMailDomain)).toEqual([
      null,
      null,
      null,
      'notqq.com',
      null,
    ]);
    expect(s.mails()).toEqual([]);
  });

  it('is proved by the address of the account when that lies at the domain', () => {
    s.db.update(accounts).set({ email: 'wang@jiazi.example.cn' }).where(eq(accounts.id, firm.accountId)).run();
    expect(proof()).toMatchObject({ proven: true, byAccount: true, items: [] });
  });

  it('is proved by a licence, which its applicant and reviewers open, and no sweep takes', async () => {
    const sent = (kind: string) =>
      new Request('https://atlas.example.cn/x', {
        method: 'POST',
        body: genuineUpload({ revision: String(s.again(id).revision), kind }, [
          ['file', new Blob(['%PDF-1.7\nlicence'], { type: 'application/pdf' }), '营业执照.pdf'],
        ]),
      });
    const receive = (kind: string) =>
      receiveProof(s.db, openFileStore(folder), firm, id, sent(kind), s.occasion(), new FormData());
    expect(await receive('domain')).toMatchObject({ code: 'required', field: 'kind' });
    expect((await receive('licence')).ok).toBe(true);
    expect(proof()).toMatchObject({
      proven: true,
      items: [{ kind: 'licence', file: { originalName: '营业执照.pdf' } }],
    });
    expect(forgetUnusedFiles(s.db)).toBe(0);
    const fileId = s.db.select().from(storedFiles).get()!.id;
    const opens = (who: Actor) => findProofFile(s.db, who, fileId, s.occasion()).ok;
    // A draft is its owner's alone.
    expect([opens(firm), opens(s.reviewer()), opens(s.person())]).toEqual([true, false, false]);
  });
});
