import { beforeEach } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { rolesOf } from '../../app/accounts/sessions/sessions.server';
import { askToSpeak } from '../../app/colleagues/colleagues.server';
import { memberships } from '../../db/schema/index';
import { testDatabase } from '../database';
import { scene, valueOf } from './scene';

export let s: ReturnType<typeof scene>;
export let companyId: number;
export let member: Actor;

/** A member firm and the one person who speaks for it, made anew for each test of the file. */
export function useMemberFirm(): void {
  beforeEach(() => {
    s = scene(testDatabase());
    companyId = s.company('甲子测绘有限公司', { website: 'https://www.jiazi.example.cn' });
    s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
    member = s.person([{ role: 'member', companyId }]);
  });
}

/** Somebody asks to speak for the firm; answers the number of the request. */
export const ask = (person: Actor, at?: string) =>
  valueOf(askToSpeak(s.db, person, { companyId, note: '李雷，市场部' }, s.occasion(at))).id;
export const speaks = (person: Actor) => rolesOf(s.db, person.accountId).some((grant) => grant.companyId === companyId);
export const kinds = () => s.mails().map((mail) => `${mail.kind} ${mail.to}`);
export const withRole = (person: Actor): Actor => ({
  ...person,
  roles: [{ role: 'member', regionCode: null, companyId }],
});
