import { and, eq } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { CompanyPage } from '../../app/company-page/company-page';
import { companyView } from '../../app/company-page/company-view.server';
import { selectionOfSearch } from '../../app/directory/selection.server';
import { hitsByRelevance } from '../../app/directory/relevance.server';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { saveOffer } from '../../app/offers/offer-edit.server';
import { moveOffer } from '../../app/offers/offers.server';
import { partyName } from '../../app/parties/party-names.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { decideDelisting, proposeDelisting } from '../../app/review-desk/delisting.server';
import { delistingView } from '../../app/review-desk/delisting-view.server';
import { waitingDelistings } from '../../app/review-desk/waiting-delistings.server';
import type { DelistingMove } from '../../app/companies/delisting-state';
import { capabilities, capabilityEvidence, companies, memberships, offers } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { dataOffer } from '../offers/data-offer';

let s: ReturnType<typeof scene>;
let companyId: number;
let [one, other, member]: Actor[] = [];
beforeEach(() => {
  s = scene(testDatabase());
  companyId = s.company('甲子移出测试有限公司', { slug: 'jiazi-out' });
  s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
  s.db
    .insert(capabilityEvidence)
    .values({ companyId, segmentId: 'gis.cim', kind: 'desk', reference: 'entered', evidence: 'x', confidence: 'high' })
    .run();
  [one, other, member] = [s.reviewer(), s.reviewer(), s.person([{ role: 'member', companyId }])];
});

const propose = (actor = one!, reason = '已注销') => proposeDelisting(s.db, actor, { companyId, reason }, s.occasion());
const decide = (actor: Actor, move: DelistingMove, reason = '') =>
  decideDelisting(s.db, actor, { companyId, move, reason }, s.occasion());
const delist = () => {
  valueOf(propose());
  valueOf(decide(other!, 'confirm'));
};
const segments = () =>
  s.db.select({ id: capabilities.segmentId }).from(capabilities).where(eq(capabilities.companyId, companyId)).all();
const row = () => s.db.select().from(companies).where(eq(companies.id, companyId)).get()!;
const found = () => {
  indexStaleCompanies(s.db);
  const q = '甲子移出测试';
  return hitsByRelevance(s.db, q, selectionOfSearch(s.db, q), 10).some(({ id }) => id === companyId);
};
const page = () => {
  const view = companyView(s.db, null, 'jiazi-out', 'zh', s.occasion().now);
  if (!view || 'movedTo' in view) throw new Error('no page');
  return renderToStaticMarkup(<CompanyPage language="zh" view={view} />);
};

describe('taking a firm out of the directory', () => {
  it('is proposed with a reason by one reviewer, and waits for another, who is told', () => {
    expect(propose(one, ' ')).toMatchObject({ code: 'reason-needed', field: 'reason' });
    expect(propose(s.person())).toMatchObject({ code: 'not-allowed' });
    valueOf(propose());
    expect(propose(other)).toMatchObject({ code: 'delisting-open', state: 'proposed' });
    expect(s.mails().map(({ kind, to }) => `${kind} ${to}`)).toEqual([`deskSecond ${other!.email}`]);
    const reader = { language: 'zh', now: s.occasion().now, today: '2026-11-23', limit: 9 } as const;
    const waits = (actor: Actor) => waitingDelistings.mine!(s.db, { ...reader, actor }).map((item) => item.standing);
    expect([waits(one!), waits(other!), row().delistedAt]).toEqual([['read'], ['act'], null]);
    expect(delistingView(s.db, one!, companyId).moves).toEqual(['withdraw']);
    expect(delistingView(s.db, other!, companyId).moves).toEqual(['confirm', 'decline']);
  });

  it('is carried out by another, and lists, figures, offers and its people follow', () => {
    const offer = valueOf(
      saveOffer(s.db, member!, { companyId, id: null, form: dataOffer, publish: true }, s.occasion()),
    );
    expect([segments(), found()]).toEqual([[{ id: 'gis.cim' }], true]);
    valueOf(propose());
    expect(decide(one!, 'confirm')).toMatchObject({ code: 'second-person-needed' });
    valueOf(decide(other!, 'confirm'));
    expect([segments(), found(), row().segmentCount, row().delistedAt]).toEqual([
      [],
      false,
      0,
      '2026-11-23T08:00:00.000Z',
    ]);
    expect(s.mails().at(-1)).toMatchObject({ kind: 'firmDelisted', to: member!.email });
    expect(s.db.select({ state: offers.state }).from(offers).get()).toEqual({ state: 'paused' });
    expect([
      moveOffer(s.db, member!, { id: offer.id, move: 'resume' }, s.occasion()),
      saveOffer(s.db, member!, { companyId, id: null, form: dataOffer, publish: true }, s.occasion()),
      startApplication(s.db, s.person(), { kind: 'claim', companyId }, s.occasion()),
      mergeCompanies(s.db, one!, { keptId: s.company('乙'), mergedId: companyId, reason: '同' }, s.occasion()),
    ]).toMatchObject(Array(4).fill({ code: 'company-delisted', value: 'jiazi-out' }));
  });

  it('says so on its page and wherever else it is named', () => {
    delist();
    expect(page()).toContain('已于 2026-11-23 16:00 移出企业名录。理由：已注销');
    expect(partyName(s.db, { kind: 'company', id: companyId }, 'zh')?.name).toBe('甲子移出测试有限公司（已移出名录）');
    expect(partyName(s.db, { kind: 'company', id: companyId }, 'en')?.name).toBe(
      '甲子移出测试有限公司 (out of the directory)',
    );
  });

  it('keeps what is recorded meanwhile out of every count, and brings all back once it is listed again', () => {
    delist();
    s.db
      .insert(capabilityEvidence)
      .values({ companyId, segmentId: 'gis.service', kind: 'desk', reference: 'x', evidence: 'x', confidence: 'high' })
      .run();
    expect(segments()).toEqual([]);
    expect(decide(other!, 'relist')).toMatchObject({ code: 'reason-needed' });
    valueOf(decide(one!, 'relist', '已恢复经营'));
    expect([segments().length, found(), row().delistedAt, row().segmentCount]).toEqual([2, true, null, 2]);
    expect(s.mails().at(-1)).toMatchObject({ kind: 'firmRelisted', to: member!.email });
    expect(s.deeds().filter((deed) => deed.includes('delisting'))).toEqual([
      'company.propose-delisting done',
      'company.confirm-delisting done',
      'company.relist-delisting done',
    ]);
    valueOf(propose());
  });

  it('is declined with a reason, or taken back by who proposed it', () => {
    valueOf(propose());
    expect(decide(other!, 'decline')).toMatchObject({ code: 'reason-needed' });
    expect(valueOf(decide(other!, 'decline', '仍在经营'))).toEqual({ state: 'declined' });
    valueOf(propose());
    expect(decide(other!, 'withdraw')).toMatchObject({ code: 'not-allowed' });
    expect(valueOf(decide(one!, 'withdraw'))).toEqual({ state: 'withdrawn' });
    expect(decide(other!, 'confirm')).toMatchObject({ code: 'move-not-allowed' });
    expect(
      s.db
        .select()
        .from(capabilities)
        .where(and(eq(capabilities.companyId, companyId)))
        .all(),
    ).toHaveLength(1);
  });
});
