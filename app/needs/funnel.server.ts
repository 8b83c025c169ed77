import { group } from 'd3';
import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { needInvitations, needs, needSegments } from '../../db/schema/index';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { funnelBy, funnelLine, type FunnelLine, type FunnelNeed } from './funnel';
import { needMessages } from './messages';
import { officeColumn } from './need-office.server';
import { isMatched } from './need-rows.server';
import { needStateOn, type NeedState } from './need-state';

export interface NamedLine extends FunnelLine {
  readonly key: string;
  readonly name: string;
}

export interface FunnelView {
  readonly all: FunnelLine;
  readonly byChain: readonly NamedLine[];
  readonly byRegion: readonly NamedLine[];
}

/** Needs that were posted for everybody; what is read by fewer is not counted anywhere. */
const counted = keptUnderDataVersion<string, FunnelNeed[]>((db, today) => {
  const open = and(isNotNull(needs.postedAt), eq(needs.readers, 'everyone'));
  const rows = db.select({ need: needs, matched: isMatched, office: officeColumn }).from(needs).where(open).all();
  const ids = db.select({ id: needs.id }).from(needs).where(open);
  const { segments } = industry(db);
  const chainOf = new Map(segments.map(({ id, chainId }) => [id, chainId]));
  const ofNeeds = group(
    db.select().from(needSegments).where(inArray(needSegments.needId, ids)).all(),
    ({ needId }) => needId,
  );
  const sent = group(
    db
      .select()
      .from(needInvitations)
      .where(and(inArray(needInvitations.needId, ids), ne(needInvitations.state, 'revoked')))
      .all(),
    ({ needId }) => needId,
  );
  return rows.map(({ need, matched, office }) => ({
    chains: [...new Set((ofNeeds.get(need.id) ?? []).flatMap(({ segmentId }) => chainOf.get(segmentId) ?? []))],
    regionCode: office,
    state: needStateOn({ ...need, matched: matched === 1 }, today) as Exclude<NeedState, 'draft'>,
    postedOn: dayOf(need.postedAt!),
    metOn: need.metAt === null ? null : dayOf(need.metAt),
    invitations: (sent.get(need.id) ?? []).map(({ invitedOn, answeredAt }) => ({
      invitedOn,
      answeredOn: answeredAt === null ? null : dayOf(answeredAt),
    })),
  }));
}, 2);

const dayOf = (moment: string) => dateInChina(new Date(moment));

/** How needs fare: in all, per chain in the map's order, per region by the number posted. */
export function funnelView(db: Database, language: Language, today: string): FunnelView {
  const all = counted(db, today);
  const { chains } = industry(db);
  const byChain = funnelBy(all, (need) => need.chains, today);
  const byRegion = funnelBy(all, ({ regionCode }) => [regionCode ?? ''], today);
  const regions = regionsByCode(db);
  const regionName = (code: string) => {
    const region = regions.get(code);
    return region ? localised(language, region.nameZh, region.nameEn) : needMessages[language].funnel.nowhere;
  };
  return {
    all: funnelLine(all, today),
    byChain: chains.flatMap(({ id, nameZh, nameEn }) => {
      const line = byChain.get(id);
      return line ? [{ key: id, name: localised(language, nameZh, nameEn), ...line }] : [];
    }),
    byRegion: [...byRegion]
      .map(([key, line]) => ({ key, name: regionName(key), ...line }))
      .sort((a, b) => b.posted - a.posted || (a.key < b.key ? -1 : 1)),
  };
}
