import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { partiesOf } from '../parties/party';
import { partyName } from '../parties/party-names.server';
import { namesAnyOf } from '../parties/party-people.server';
import type { InvitationState } from './invitation-state';
import type { InvitationCounts, ListedNeed, NeedProject } from './need';
import { projectOfNeed } from './need-project.server';
import { acts, needRows, shownNeeds, type Need } from './need-rows.server';
import { maySee } from './need-sight.server';
import { postedBy } from './posted-needs.server';
import { postsFor, posterOf } from './poster';

export interface NeedPageView {
  readonly need: ListedNeed;
  /** Whether the reader acts for its poster. */
  readonly own: boolean;
  /** Open or matched, and its poster one who acts: others may answer. */
  readonly stands: boolean;
  /** How those invited answered: for its poster; null for others. */
  readonly counts: InvitationCounts | null;
  /** The reader's own invitation to it. */
  readonly invitation: { readonly key: string; readonly state: InvitationState } | null;
  /** With whom it was met, for its poster. */
  readonly metName: string | null;
  readonly metHref: string | null;
  /** Begun for it, and the reader's side is in it. */
  readonly project: NeedProject | null;
}

/** A need by its key. What is not the reader's to see is not there: a sealed need is like one that never was. */
export function findNeed(
  db: Database,
  actor: Actor | null,
  key: string,
  language: Language,
  today: string,
): Outcome<NeedPageView, 'need-unknown'> {
  const row = needRows(db).where(eq(needs.key, key)).get();
  if (!row || !maySee(db, actor, row.need)) return refuse('need-unknown', { value: key });
  const [need] = shownNeeds(db, [row], language, today);
  const own = actor !== null && postsFor(actor, posterOf(row.need));
  const over = need!.state === 'withdrawn' || need!.state === 'draft';
  return ok({
    need: own || !over ? need! : { ...need!, purpose: '' },
    own,
    stands: (need!.state === 'open' || need!.state === 'matched') && posterActs(db, row.need.id),
    counts: own ? invitationCounts(db, row.need.id) : null,
    invitation: actor ? invitationOf(db, actor, row.need.id) : null,
    project: actor && projectOfNeed(db, actor, row.need.id, language),
    ...(own ? metParty(db, row.need, language) : { metName: null, metHref: null }),
  });
}

/** One's own need, to be moved; a 404 for any other. */
export function findOwnNeed(
  db: Database,
  actor: Actor,
  key: string,
  language: Language,
  today: string,
): Outcome<NeedPageView, 'need-unknown' | 'not-allowed'> {
  const found = findNeed(db, actor, key, language, today);
  return found.ok && !found.value.own ? refuse('not-allowed') : found;
}

function posterActs(db: Database, id: number): boolean {
  const held = db
    .select({ acts: sql<number>`${acts(needs.companyId, needs.institutionId)}` })
    .from(needs)
    .where(eq(needs.id, id))
    .get();
  return held!.acts === 1;
}

function metParty(db: Database, need: Need, language: Language) {
  const party =
    need.metCompanyId !== null
      ? ({ kind: 'company', id: need.metCompanyId } as const)
      : need.metInstitutionId !== null
        ? ({ kind: 'institution', id: need.metInstitutionId } as const)
        : null;
  const named = party && partyName(db, party, language);
  return { metName: named?.name ?? need.metNote, metHref: named?.href ?? null };
}

/** How those who were invited to a need answered, whether or not they still act. */
function invitationCounts(db: Database, needId: number): InvitationCounts {
  const rows = db
    .select({ state: needInvitations.state, count: sql<number>`count(*)` })
    .from(needInvitations)
    .where(eq(needInvitations.needId, needId))
    .groupBy(needInvitations.state)
    .all();
  return {
    waiting: 0,
    interested: 0,
    'not-now': 0,
    revoked: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}

function invitationOf(db: Database, actor: Actor, needId: number): NeedPageView['invitation'] {
  const parties = partiesOf(actor);
  if (parties.length === 0) return null;
  const own = and(
    eq(needInvitations.needId, needId),
    inArray(needInvitations.state, ['waiting', 'interested', 'not-now']),
    namesAnyOf(needInvitations, parties),
  );
  return (
    db.select({ key: needInvitations.key, state: needInvitations.state }).from(needInvitations).where(own).get() ?? null
  );
}

/** Everything the actor's organisations and desks look for or drafted: in the order of what wants doing. */
export function ownNeeds(
  db: Database,
  actor: Actor,
  language: Language,
  today: string,
): (ListedNeed & { readonly counts: InvitationCounts })[] {
  const order = ['matched', 'lapsed', 'draft', 'open', 'met', 'withdrawn'];
  const own = postedBy(actor);
  if (own === null) return [];
  const rows = needRows(db).where(own).orderBy(desc(needs.updatedAt), desc(needs.id)).limit(ownLimit).all();
  return shownNeeds(db, rows, language, today)
    .map((need) => ({ ...need, counts: invitationCounts(db, need.id) }))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

const ownLimit = 200;
