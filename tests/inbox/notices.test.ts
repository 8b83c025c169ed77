import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { mailToAccount } from '../../app/accounts/mail-to-account.server';
import { sendDeskMail } from '../../app/inbox/desk-mail.server';
import type { Mail } from '../../app/mail/mail';
import { sendDailyMail } from '../../app/notices/daily.server';
import { groupOf } from '../../app/notices/notice-groups';
import { chooseMail, chooseNotices, markNotices, ownNotices } from '../../app/notices/own-notices.server';
import { readsOneClick } from '../../app/notices/one-click.server';
import { stopOf, stopToken } from '../../app/notices/stop-link.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { seal, unseal } from '../../app/secrets/seal.server';
import type { Language } from '../../app/i18n/language';
import { threadMails } from '../../app/threads/mails';
import { runRetention } from '../../app/personal-data/retention.server';
import { mails, notices } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Database } from '../../db/client';
import { scene } from '../alliance/scene';
import { testDatabase } from '../database';

const keys = keysFrom(Buffer.alloc(32, 7));
const at = (time: string) => ({ now: new Date(time), keys, origin: 'https://atlas.example.cn' });
/** 16:00 in Guangzhou. */
const afternoon = at('2026-11-23T08:00:00.000Z');
/** 07:50 and 08:00 of the next day there. */
const [early, morning] = [at('2026-11-23T23:50:00.000Z'), at('2026-11-24T00:00:00.000Z')];
const all = { q: '', unread: false, before: null };

function told(db: Database, accountId: number, kind: string, subject: string, occasion = afternoon): void {
  write(db, (tx) => mailToAccount(tx, accountId, kind, occasion, () => ({ subject, text: `${subject}的正文` })));
}

function mailsIn(db: Database): (Mail & { kind: string })[] {
  return db
    .select()
    .from(mails)
    .all()
    .map(({ kind, sealed }) => ({ kind, ...(JSON.parse(unseal(keys, 'mail', kind, sealed!)) as Mail) }));
}

function made() {
  const db = testDatabase();
  const { person, submitted } = scene(db);
  const one = person();
  return { db, person, submitted, one, accountId: one.accountId };
}

describe('what an account is told', () => {
  test('stands among its messages beside the mail, unread, in its words, and only for itself', () => {
    const { db, accountId, person } = made();
    told(db, accountId, 'offerAsked', '有人询问');
    const { notices: own } = ownNotices(db, keys, accountId, all, 'zh');
    expect(own).toMatchObject([{ subject: '有人询问', text: '有人询问的正文', group: 'offers', read: false }]);
    expect(ownNotices(db, keys, person().accountId, all, 'zh').notices).toEqual([]);
    expect(mailsIn(db)).toMatchObject([{ kind: 'offerAsked', subject: '有人询问' }]);
  });

  test('is read in the language of the page, whichever the account has its mail in', () => {
    const { db, accountId } = made();
    const letterIn = (language: Language) =>
      threadMails.threadMessage.letter(language, '14', '雷达', '可以', '/threads/14');
    write(db, (tx) => mailToAccount(tx, accountId, 'threadMessage', afternoon, letterIn));
    const subject = (language: Language) => ownNotices(db, keys, accountId, all, language).notices[0]!.subject;
    expect(subject('zh')).toBe('TwinAtlas 孪图 · 会话 14：有新消息');
    expect(subject('en')).toBe('TwinAtlas 孪图 · Conversation 14: a new message');
    expect(mailsIn(db).map((mail) => mail.subject)).toEqual([subject('zh')]);
  });

  test('kept in one language, as the first messages were, is read in that one', () => {
    const { db, accountId } = made();
    const sealed = seal(keys, 'mail', `notice ${accountId}`, JSON.stringify({ subject: '旧', text: '旧的正文' }));
    const row = {
      accountId,
      kind: 'threadMessage',
      group: 'offers',
      sealed,
      sentAt: '2026-11-01T00:00:00.000Z',
    } as const;
    db.insert(notices).values(row).run();
    expect(ownNotices(db, keys, accountId, all, 'en').notices).toMatchObject([{ subject: '旧', text: '旧的正文' }]);
  });

  test('is mailed at once, with the day’s mail, or not, as the account chose for its kind', () => {
    const { db, accountId } = made();
    chooseNotices(db, accountId, { offers: 'daily', supply: 'off', security: 'off' }, afternoon.now);
    told(db, accountId, 'offerAsked', '询问');
    told(db, accountId, 'linkDeclared', '供需');
    told(db, accountId, 'colleagueAsked', '同事');
    told(db, accountId, 'account-passwordChanged', '密码已更改');
    expect(mailsIn(db).map(({ kind }) => kind)).toEqual(['colleagueAsked', 'account-passwordChanged']);
    expect(ownNotices(db, keys, accountId, all, 'zh').notices).toHaveLength(4);
  });

  test('is mailed in the language that the account chose', () => {
    const { db, accountId } = made();
    chooseMail(db, accountId, { language: 'en', choices: { offers: 'at-once' } }, afternoon.now);
    write(db, (tx) =>
      mailToAccount(tx, accountId, 'threadMessage', afternoon, (language) =>
        threadMails.threadMessage.letter(language, '14', '雷达', '可以', '/threads/14'),
      ),
    );
    expect(mailsIn(db).map(({ subject }) => subject)).toEqual(['TwinAtlas 孪图 · Conversation 14: a new message']);
  });

  test('is found by its words, marked as read and as unread, and gone after a year', () => {
    const { db, accountId, person } = made();
    told(db, accountId, 'offerAsked', '询问雷达');
    told(db, accountId, 'offerAsked', '询问算力');
    const subjects = (query: typeof all) =>
      ownNotices(db, keys, accountId, query, 'zh').notices.map(({ subject }) => subject);
    expect(subjects({ ...all, q: '雷达' })).toEqual(['询问雷达']);
    const { id } = ownNotices(db, keys, accountId, { ...all, q: '雷达' }, 'zh').notices[0]!;
    markNotices(db, person().accountId, { notice: id, read: true }, afternoon.now);
    expect(subjects({ ...all, unread: true })).toEqual(['询问算力', '询问雷达']);
    markNotices(db, accountId, { notice: id, read: true }, afternoon.now);
    expect(subjects({ ...all, unread: true })).toEqual(['询问算力']);
    markNotices(db, accountId, { notice: id, read: false }, afternoon.now);
    markNotices(db, accountId, { notice: 'all', read: true }, afternoon.now);
    expect(subjects({ ...all, unread: true })).toEqual([]);
    const run = (now: string) => runRetention(db, { now: new Date(now), requestId: 'test' }).notices;
    expect([run('2027-11-23T08:00:00.000Z'), run('2027-11-23T08:00:00.001Z')]).toEqual([0, 2]);
  });

  test('belongs to the group its kind begins with', () => {
    const kinds = [
      'certificate-issued',
      'certification-result',
      'offerLapses',
      'account-reset',
      'escalated',
      'newKind',
    ];
    expect(kinds.map(groupOf)).toEqual(['certificates', 'certification', 'offers', 'security', 'desk', 'other']);
  });
});

describe('the mail of the day', () => {
  test('goes out once, from eight o’clock in China on, however often it is asked for', () => {
    const { db, accountId } = made();
    chooseNotices(db, accountId, { offers: 'daily' }, afternoon.now);
    told(db, accountId, 'offerAsked', '雷达');
    told(db, accountId, 'offerAsked', '算力');
    expect([sendDailyMail(db, early), sendDailyMail(db, morning), sendDailyMail(db, morning)]).toEqual([0, 1, 0]);
    expect(mailsIn(db)).toMatchObject([{ kind: 'daily', text: expect.stringContaining('· 雷达\n· 算力') as string }]);
    told(db, accountId, 'offerAsked', '场地', morning);
    expect(sendDailyMail(db, at('2026-11-24T10:00:00.000Z')), 'one a day').toBe(0);
    expect(sendDailyMail(db, at('2026-11-25T00:00:00.000Z'))).toBe(1);
  });
});

describe('the mail of an office', () => {
  test('tells a reviewer of the region of new files once a day, and nobody else', () => {
    const { db, person, submitted } = made();
    const reviewer = person([{ role: 'reviewer', regionCode: '440100' }]);
    person([{ role: 'reviewer', regionCode: '110000' }]);
    submitted(person(), 1);
    const before = mailsIn(db).length;
    expect([sendDeskMail(db, early), sendDeskMail(db, morning), sendDeskMail(db, morning)]).toEqual([0, 1, 0]);
    const sent = mailsIn(db).slice(before);
    expect(sent).toMatchObject([{ kind: 'deskDaily', to: reviewer.email }]);
    expect(sent[0]!.text).toContain('· 审核入盟申请 · ');
    expect(sendDeskMail(db, at('2026-11-25T00:00:00.000Z')), 'nothing new since').toBe(0);
  });
});

describe('the link that stops a kind of mail', () => {
  test('stands in each mail of that kind, and opens without an account for nothing else', () => {
    const { db, accountId } = made();
    told(db, accountId, 'offerAsked', '询问');
    told(db, accountId, 'account-emailChanged', '邮箱已更换');
    const [stoppable, security] = mailsIn(db);
    expect(security!.stop).toBeUndefined();
    const token = decodeURIComponent(new URL(stoppable!.stop!.url).pathname.split('/').at(-1)!);
    expect(token).toBe(stopToken(keys, accountId, 'offers'));
    expect(stopOf(keys, token)).toEqual({ accountId, group: 'offers' });
    const forged = [token.replace('offers', 'supply'), token.slice(0, -1), `${token}x`, `1${token}`, '', '..'];
    expect(forged.map((word) => stopOf(keys, word))).toEqual(forged.map(() => null));
    expect(stopOf(keysFrom(Buffer.alloc(32, 8)), token)).toBeNull();
  });

  test('is told from a form by the body that RFC 8058 prescribes', async () => {
    const sent = (body: string, type = 'application/x-www-form-urlencoded') =>
      readsOneClick(
        new Request('https://a.example/', {
          method: 'POST',
          body,
          headers: { 'Content-Type': type, 'Content-Length': String(body.length) },
        }),
      );
    expect(await sent('List-Unsubscribe=One-Click')).toBe(true);
    expect([await sent('form-end=whole'), await sent('List-Unsubscribe=One-Click', 'text/plain')]).toEqual([
      false,
      false,
    ]);
  });
});

test('what accounts were told lies sealed', () => {
  const { db, accountId } = made();
  told(db, accountId, 'offerAsked', '金丝雀甲乙丙');
  const [row] = db.select().from(notices).where(eq(notices.accountId, accountId)).all();
  expect(JSON.stringify(row)).not.toContain('金丝雀');
});
