import type { Actor } from '../../app/accounts/permissions/actor';
import { confirmTotp, enrolTotp } from '../../app/accounts/factors/totp-enrolment.server';
import { hashPassword } from '../../app/accounts/passwords/password-hash.server';
import { createAccount } from '../../app/accounts/registration.server';
import { isPrivileged, type RoleGrant } from '../../app/accounts/permissions/role';
import { addGrant } from '../../app/accounts/permissions/grants.server';
import { openSession, recogniseActor, sessionCookie } from '../../app/accounts/sessions/sessions.server';
import { totpCode, totpStep } from '../../app/accounts/factors/totp.server';
import { gte } from 'drizzle-orm';
import { sessions } from '../../db/schema/index';
import { write } from '../../db/write';
import { done, type Stage } from './stage';

/** How somebody of the demonstration signs in. */
export interface SignIn {
  readonly who: string;
  readonly email: string;
  readonly password: string;
  /** Of an authenticator app, base32; only roles that need a second factor have one. */
  readonly totp: string | null;
}

const grant = (role: RoleGrant['role'], regionCode: string | null = null): RoleGrant => ({
  role,
  regionCode,
  companyId: null,
});

/** Everybody of the demonstration; example.cn is nobody's. */
const cast = {
  administrator: ['管理员（演示） administrator', [grant('administrator')]],
  official: ['产业主管（演示） official', [grant('official')]],
  official2: ['产业主管乙（演示） second official', [grant('official')]],
  reviewer: ['审核员甲（演示） reviewer', [grant('reviewer')]],
  reviewer2: ['审核员乙（演示，仅广州） reviewer for Guangzhou', [grant('reviewer', '440100')]],
  assessor: ['考评员（演示） assessor', [grant('assessor')]],
  assessor2: ['考评员乙（演示） second assessor', [grant('assessor')]],
  firm1: ['企业成员（演示） member of 云岫孪生', []],
  firm2: ['企业成员（演示） member of 听澜传感', []],
  firm3: ['企业成员（演示），资格暂停 member, suspended', []],
  firm4: ['申请人（演示），退回待更正 applicant, returned', []],
  firm5: ['申请人（演示），未通过、已申诉 applicant, refused', []],
  firm6: ['申请人（演示），草稿 applicant, draft', []],
  firm7: ['申请人（演示），多份待审核 applicant, waiting', []],
  talent: ['人才（演示），考试通过，未发证 passed', []],
  talent2: ['人才（演示），已发证 certificate issued', []],
  talent3: ['人才（演示），证书待签发 certificate proposed', []],
  talent4: ['人才（演示），证书已暂停 certificate suspended', []],
  talent5: ['人才（演示），证书已吊销 certificate revoked', []],
  talent6: ['人才（演示），考试未通过 not passed', []],
  talent7: ['人才（演示），成绩复核中 scores under appeal', []],
  talent8: ['人才（演示），重评中 being scored again', []],
  talent9: ['人才（演示），已有座位 seat held', []],
  talent10: ['人才（演示），候补中 waiting for a seat', []],
  talent11: ['人才（演示），考完待评分 sat, to be scored', []],
  talent12: ['人才（演示），审核通过 accepted', []],
  talent13: ['人才（演示），审核超时 under review, overdue', []],
  talent14: ['人才（演示），审核中 under review', []],
  talent15: ['人才（演示），草稿 draft', []],
  talent16: ['人才（演示），退回补正 returned', []],
  talent17: ['人才（演示），未通过审核 not accepted', []],
  talent18: ['人才（演示），审核申诉中 review under appeal', []],
  talent19: ['人才（演示），已撤回 withdrawn', []],
  talent20: ['持证人（演示），企业来信待答复 holder, a firm’s message waits', []],
  talent21: ['持证人（演示），已答复企业 holder, answered a firm', []],
  talent22: ['持证人（演示），已谢绝企业 holder, declined a firm', []],
  talent23: ['持证人（演示），举报了来信 holder, reported a message', []],
  talent24: ['持证人（演示），不让企业联系 holder, not to be reached', []],
  university1: ['机构代表（演示）岭南演示大学 representative of a university', []],
  university2: ['受邀代表（演示）岭南演示大学 invited to represent it', []],
  bureau1: ['前机构代表（演示）演示市工业和信息化局 left a government body', []],
} as const satisfies Record<string, readonly [who: string, grants: readonly RoleGrant[]]>;

export type CastName = keyof typeof cast;

/** Makes the accounts; answers them as actors, and how each signs in. */
export async function people(
  stage: Stage,
  password: string,
): Promise<{ actors: Record<CastName, Actor>; signIns: SignIn[] }> {
  const { db } = stage;
  const passwordHash = await hashPassword(password);
  const actors = {} as Record<CastName, Actor>;
  const signIns: SignIn[] = [];
  for (const [name, [who, grants]] of Object.entries(cast) as [CastName, readonly [string, readonly RoleGrant[]]][]) {
    const email = `${name}@demo.example.cn`;
    const accountId = write(db, (tx) => {
      const id = createAccount(tx, { email, passwordHash, language: 'zh' }, stage.occasion(30));
      for (const one of grants)
        addGrant(tx, { id, email: null, language: 'zh' }, one, { accountId: null }, stage.occasion(30));
      return id;
    });
    const needsFactor = grants.some((one) => isPrivileged(one.role));
    const session = write(db, (tx) =>
      openSession(tx, accountId, { stage: 'open', secondFactor: needsFactor }, stage.occasion()),
    );
    const { actor } = await recogniseActor(db, sessionCookie(db, session.token), stage.occasion().now);
    if (!actor) throw new Error(`${email} could not sign in`);
    actors[name] = actor;
    signIns.push({ who, email, password, totp: needsFactor ? withAuthenticator(stage, actor) : null });
  }
  db.delete(sessions).where(gte(sessions.id, '')).run();
  return { actors, signIns };
}

function withAuthenticator(stage: Stage, actor: Actor): string {
  const { secret } = done(enrolTotp(stage.db, actor, stage.occasion()));
  // The step before is used up, so that the code shown now is still good.
  done(
    confirmTotp(stage.db, actor, totpCode(base32Bytes(secret), totpStep(stage.occasion().now) - 1), stage.occasion()),
  );
  return secret;
}

/** RFC 4648 base32 as authenticator apps take it. */
function base32Bytes(text: string): Buffer {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}

/** The six digits an authenticator app would show for a key at a moment. */
export function codeNow(secret: string, now: Date): string {
  return totpCode(base32Bytes(secret), totpStep(now));
}
