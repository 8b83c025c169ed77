import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs, offers } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, type Outcome } from '../outcome';
import { partyKey, partyOf, type Party } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { paths } from '../paths';
import { industry } from '../region/industry.server';
import type { Group } from '../talent-counts/partition';
import { publishedCounts } from '../talent-counts/publication.server';
import { aroundNeed, askedNeed } from './asked-need.server';
import { sentInvitations, type SentInvitation } from './invitation-view.server';
import { matchGrade, type AskedNeed, type MatchGrade, type Scored } from './matching';
import { firmsFor, type FirmMatch } from './matching-firms.server';
import { leftOutFirms } from './matching-left-out.server';
import { matchInstitutions, unattendedInstitutions, type InstitutionMatch } from './matching-institutions.server';
import { matchOffers, type OfferMatch } from './matching-offers.server';
import { matchTalent, type TalentMatch } from './matching-talent';
import type { Need } from './need-rows.server';
import { findOwnNeed, type NeedPageView } from './need-view.server';
import { withWebsites } from './outside-matches.server';
import { posterOf, type Poster } from './poster';

const listed = { firms: 20, others: 10, offers: 10, institutions: 10, projects: 10 } as const;

/** A match as its line shows it. */
export interface ShownMatch extends Scored {
  /** `partyKey` of an organisation, or an offer's number. */
  readonly key: string;
  /** Null for a sealed need, whose poster knows no names. */
  readonly name: string | null;
  readonly href: string | null;
  readonly grade: MatchGrade;
  readonly invited: boolean;
}

export interface NeedMatches {
  /** Firms that can be invited, and others on record that work there but are not in the alliance. */
  readonly firms: readonly ShownMatch[];
  readonly others: ReturnType<typeof withWebsites<ShownMatch>>;
  readonly institutions: readonly ShownMatch[];
  readonly offers: readonly ShownMatch[];
  readonly offersTotal: number;
  readonly projects: readonly ShownMatch[];
  readonly talent: readonly (TalentMatch & { readonly segment: string; readonly chain: string })[];
  /** The day people were counted; null while nothing was ever published. */
  readonly talentAsOf: string | null;
  readonly leftOut: {
    readonly suspended: number;
    readonly own: boolean;
    /** Firms that never agreed to invitations, and members and institutions with nobody who could. */
    readonly notMembers: number;
    readonly unattendedFirms: number;
    readonly unattendedInstitutions: number;
    readonly ownOffers: number;
    readonly ownProjects: number;
  };
}

/** What finds the projects that answer a need: they stand on a floor above this one. */
export type ProjectsForNeed = (
  db: Database,
  need: AskedNeed,
  asked: { readonly poster: Poster; readonly limit: number; readonly language: Language },
) => { readonly best: readonly ShownMatch[]; readonly own: number };

export interface MatchesView extends NeedPageView {
  readonly invitations: readonly SentInvitation[];
  /** Null once the need is over. */
  readonly matches: NeedMatches | null;
}

/** What its poster sees of a need: who was invited and what they say, and who else would answer it. */
export function matchesView(
  db: Database,
  actor: Actor,
  key: string,
  language: Language,
  today: string,
  projectsFor: ProjectsForNeed,
): Outcome<MatchesView, 'need-unknown' | 'not-allowed'> {
  const found = findOwnNeed(db, actor, key, language, today);
  if (!found.ok) return found;
  const need = db.select().from(needs).where(eq(needs.key, key)).get()!;
  const { state } = found.value.need;
  const open = state === 'open' || state === 'matched';
  return ok({
    ...found.value,
    invitations: sentInvitations(db, need, open, language, today),
    matches: open || state === 'draft' ? needMatches(db, need, language, today, projectsFor) : null,
  });
}

/** One need, its lists, the same whoever asks and whenever, until the data change. */
export function needMatches(
  db: Database,
  need: Need,
  language: Language,
  today: string,
  projectsFor: ProjectsForNeed,
): NeedMatches {
  const asked = askedNeed(db, need);
  const around = aroundNeed(db, asked);
  const poster = posterOf(need);
  const sealed = need.readers === 'sealed';
  const offered = matchOffers(db, asked, around, { poster, limit: listed.offers, today });
  const firms = firmsFor(db, asked, around, { poster, today });
  const members = firms(true, listed.firms);
  const others = firms(false, listed.others);
  const institutions = matchInstitutions(db, asked, { poster, limit: listed.institutions }).map(asInstitution);
  const projects = projectsFor(db, asked, { poster, limit: listed.projects, language });
  const counts = publishedCounts(db, 'newest');
  const shown = (lines: readonly Line[]) => shownParties(db, need, lines, language);
  return {
    firms: shown(members.best.map(asFirm)),
    others: sealed ? [] : withWebsites(db, shown(others.best.map(asFirm))),
    institutions: sealed ? [] : shown(institutions),
    offers: sealed ? [] : shownOffers(db, offered.best, language),
    offersTotal: offered.total,
    projects: sealed ? [] : projects.best,
    talent: talentOf(db, asked, counts?.groups ?? [], language),
    talentAsOf: counts?.asOf ?? null,
    leftOut: {
      ...leftOutFirms(db, asked, poster),
      notMembers: others.working,
      unattendedFirms: members.unattended,
      unattendedInstitutions: unattendedInstitutions(db),
      ownOffers: offered.own,
      ownProjects: projects.own,
    },
  };
}

interface Line {
  readonly party: Party;
  readonly match: Scored;
}

function asInstitution(match: InstitutionMatch): Line {
  return { party: { kind: 'institution', id: match.institutionId }, match };
}

function asFirm(match: FirmMatch): Line {
  return { party: { kind: 'company', id: match.companyId }, match };
}

function shownParties(db: Database, need: Need, lines: readonly Line[], language: Language): ShownMatch[] {
  const names = partyNames(
    db,
    lines.map(({ party }) => party),
    language,
  );
  const sealed = need.readers === 'sealed';
  const invited = new Set(invitedKeys(db, need.id));
  return lines.map(({ party, match: { score, parts } }) => {
    const key = partyKey(party);
    const named = sealed ? undefined : names.get(key);
    return {
      // A sealed line says how good the match is, and nothing that could tell whose.
      key: sealed ? '' : key,
      name: named?.name ?? null,
      href: named?.href ?? null,
      score,
      parts: sealed ? [] : parts,
      grade: matchGrade(score),
      invited: invited.has(key),
    };
  });
}

function invitedKeys(db: Database, needId: number): string[] {
  return db
    .select({ companyId: needInvitations.companyId, institutionId: needInvitations.institutionId })
    .from(needInvitations)
    .where(and(eq(needInvitations.needId, needId), ne(needInvitations.state, 'revoked')))
    .all()
    .map((row) => partyKey(partyOf(row)!));
}

function shownOffers(db: Database, best: readonly OfferMatch[], language: Language): ShownMatch[] {
  const ids = best.map(({ offerId }) => offerId);
  const rows = ids.length === 0 ? [] : db.select().from(offers).where(inArray(offers.id, ids)).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const firms = partyNames(
    db,
    best.map(({ companyId: id }) => ({ kind: 'company', id })),
    language,
  );
  return best.map(({ offerId, companyId, score, parts }) => {
    const offer = byId.get(offerId)!;
    const firm = firms.get(partyKey({ kind: 'company', id: companyId }))?.name ?? '';
    return {
      key: String(offerId),
      name: `${localised(language, offer.titleZh, offer.titleEn)} · ${firm}`,
      href: paths(language).offer(offerId),
      score,
      parts,
      grade: matchGrade(score),
      invited: false,
    };
  });
}

function talentOf(db: Database, asked: AskedNeed, groups: readonly Group[], language: Language): NeedMatches['talent'] {
  const { chains, segments } = industry(db);
  const nameOf = (named: readonly { id: string; nameZh: string; nameEn: string }[], id: string) => {
    const one = named.find((candidate) => candidate.id === id)!;
    return localised(language, one.nameZh, one.nameEn);
  };
  const chainOf = new Map(segments.map(({ id, chainId }) => [id, chainId]));
  return matchTalent(groups, asked, chainOf).map((match) => ({
    ...match,
    segment: nameOf(segments, match.segmentId),
    chain: nameOf(chains, match.chainId),
  }));
}
