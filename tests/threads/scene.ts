import type { Actor } from '../../app/accounts/permissions/actor';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { saveOffer } from '../../app/offers/offer-edit.server';
import type { OfferForm } from '../../app/offers/offer-form';
import type { Party } from '../../app/parties/party';
import { grantFor } from '../../app/parties/party-people.server';
import { moveThread, newestMessage } from '../../app/threads/thread-move.server';
import { openThread } from '../../app/threads/opening.server';
import type { ThreadMove } from '../../app/threads/thread-state';
import { memberships } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

const form: OfferForm = {
  kind: 'equipment',
  scope: 'gis.cim',
  titleZh: '机载激光雷达',
  titleEn: 'Airborne lidar',
  descriptionZh: '一套，含操作员',
  descriptionEn: null,
  regionCode: '440100',
  terms: 'paid',
  contact: null,
  validUntil: '',
};

/** A member firm with two people and an offer, a university with a representative, and who asks. */
export function threadScene() {
  const s = scene(testDatabase());
  const firmId = s.company('甲子测绘有限公司', { slug: 'jia-zi', shortName: '甲子' });
  s.db.insert(memberships).values({ companyId: firmId, state: 'active', since: '2026-01-05' }).run();
  const firm: Party = { kind: 'company', id: firmId };
  const university: Party = { kind: 'institution', id: s.institution('乙丑大学', { slug: 'yi-chou' }) };
  const member = s.person([grantFor(firm)]);
  const colleague = s.person([grantFor(firm)]);
  const asker = s.person([grantFor(university)]);
  const fellow = s.person([grantFor(university)]);
  const offer = (more: Partial<OfferForm> = {}, at?: string): number => {
    const validUntil = dayAfter(dateInChina(s.occasion(at).now), 60);
    const input = { companyId: firmId, id: null, form: { ...form, validUntil, ...more }, publish: true };
    return valueOf(saveOffer(s.db, member, input, s.occasion(at))).id;
  };
  const lidar = offer();
  const opened = (actor: Actor | null, text = '下周可以租吗？', party: Party | null = null, id = lidar, at?: string) =>
    openThread(s.db, actor, { subject: { kind: 'offer', named: String(id) }, party, text }, s.occasion(at));
  const ask = (...of: Parameters<typeof opened>): number => valueOf(opened(...of)).id;
  const moved = (
    actor: Actor | null,
    id: number,
    text: string,
    move: ThreadMove = 'write',
    seen = newestMessage(s.db, id),
  ) => moveThread(s.db, actor, { id, move, seen, text }, s.occasion());
  return { ...s, firm, university, member, colleague, asker, fellow, offer, lidar, opened, ask, moved };
}
