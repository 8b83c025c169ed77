import type { Database } from '../../db/client';
import { memberships } from '../../db/schema/index';
import type { Actor } from '../../app/accounts/permissions/actor';
import { invite } from '../../app/needs/invitations.server';
import { saveNeed } from '../../app/needs/need-edit.server';
import type { NeedForm } from '../../app/needs/need-form';
import { needInvitations } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

export const today = '2026-11-23';

export const form: Omit<NeedForm, 'poster'> = {
  kind: 'equipment',
  segments: ['gis.cim'],
  titleZh: '找机载激光雷达',
  titleEn: 'Looking for airborne lidar',
  purposeZh: '测区四十平方公里',
  purposeEn: null,
  regionCode: '440100',
  budget: 'to-50',
  readers: 'everyone',
  validUntil: '2026-12-31',
};

/** A database with a firm that posts needs and firms that may answer. */
export function needScene(db: Database = testDatabase()) {
  const s = scene(db);
  const member = (name: string, region = '440100') => {
    const companyId = s.company(name, { regionCode: region });
    s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
    return { companyId, actor: s.person([{ role: 'member', companyId }]) };
  };
  const poster = member('甲子测绘有限公司');
  const post = (more: Partial<NeedForm> = {}, actor: Actor = poster.actor, at?: string): string => {
    const said = { ...form, poster: `company:${poster.companyId}`, ...more };
    return valueOf(saveNeed(s.db, actor, { key: null, form: said, post: true }, s.occasion(at))).key;
  };
  const ask = (key: string, parties: readonly string[], at?: string, best = 0) =>
    valueOf(invite(s.db, poster.actor, { key, parties, best }, s.occasion(at)));
  const invitations = () => s.db.select().from(needInvitations).all();
  return { ...s, poster, member, post, ask, invitations };
}
