import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import { can } from '../accounts/permissions/permissions';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { partiesOf, partyKey, partyOf } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { namesAnyOf } from '../parties/party-people.server';
import { invitationWithNeed } from './answers.server';
import { silenceOn, type SilenceStage } from './invitation-clock';
import { invitationMoves, type DeclineReason, type InvitationMove, type InvitationState } from './invitation-state';
import { matchGrade, type MatchGrade } from './matching';
import type { ListedNeed, NeedProject } from './need';
import { projectOfNeed } from './need-project.server';
import { needRows, shownNeeds, type Need } from './need-rows.server';
import { needThing } from './need-thing';
import type { NeedState } from './need-state';

/** An invitation as the invited see it. Of a sealed need there is no need to see before they say yes. */
export interface InvitationView {
  readonly key: string;
  /** Null while the need is sealed to the reader. */
  readonly need: ListedNeed | null;
  readonly needState: NeedState;
  /** In whose name the reader answers. */
  readonly party: string;
  readonly quality: number;
  readonly grade: MatchGrade;
  readonly state: InvitationState;
  readonly invitedOn: string;
  /** How long it has been silent, while it waits and the need stands; else null. */
  readonly silence: SilenceStage | null;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
  readonly moves: readonly InvitationMove[];
  readonly sealed: boolean;
}

type Row = NonNullable<ReturnType<typeof invitationWithNeed>>;

/** An invitation for whoever acts for the invited; to everybody else there is none. */
export function findInvitation(
  db: Database,
  actor: Actor,
  key: string,
  language: Language,
  today: string,
): Outcome<InvitationView & { readonly project: NeedProject | null }, 'invitation-unknown'> {
  const unseen = refuse('invitation-unknown', { value: key });
  const row = invitationWithNeed(db, key);
  if (!row || row.invitation.state === 'revoked') return unseen;
  if (!can(actor, 'need.answer', needThing(partyOf(row.invitation)!))) return unseen;
  const project = projectOfNeed(db, actor, row.need.id, language);
  return ok({ ...shownInvitations(db, [row], language, today)[0]!, project });
}

const listLimit = 100;

/** The invitations to the actor's organisations: those that wait first, then the newest. */
export function invitationsOf(db: Database, actor: Actor, language: Language, today: string): InvitationView[] {
  const parties = partiesOf(actor);
  if (parties.length === 0) return [];
  const rows = db
    .select({ invitation: needInvitations, need: needs })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .where(and(namesAnyOf(needInvitations, parties), ne(needInvitations.state, 'revoked')))
    .orderBy(
      asc(
        sql`not (${needInvitations.state} = 'waiting' and ${needs.state} = 'open' and ${needs.validUntil} >= ${today})`,
      ),
      desc(needInvitations.id),
    )
    .limit(listLimit)
    .all();
  return shownInvitations(db, rows, language, today);
}

function shownInvitations(db: Database, rows: readonly Row[], language: Language, today: string): InvitationView[] {
  const names = partyNames(
    db,
    rows.map(({ invitation }) => partyOf(invitation)!),
    language,
  );
  const ids = [...new Set(rows.map(({ need }) => need.id))];
  const listed = new Map(
    shownNeeds(db, needRows(db).where(inArray(needs.id, ids)).all(), language, today).map((need) => [need.id, need]),
  );
  return rows.map(({ invitation, need }) => {
    const shown = listed.get(need.id)!;
    const open = shown.state === 'open' || shown.state === 'matched';
    const sealed = isSealedTo(need, invitation.state);
    return {
      key: invitation.key,
      need: sealed ? null : shown,
      // That others said yes is not theirs to know.
      needState: shown.state === 'matched' ? 'open' : shown.state,
      party: names.get(partyKey(partyOf(invitation)!))?.name ?? '',
      quality: invitation.quality,
      grade: matchGrade(invitation.quality),
      state: invitation.state,
      invitedOn: invitation.invitedOn,
      silence:
        open && invitation.state === 'waiting'
          ? silenceOn(invitation.invitedOn, today, need.readers === 'sealed')
          : null,
      reason: invitation.reason,
      note: invitation.note,
      moves: open ? invitationMoves(invitation.state, 'invited') : [],
      sealed: need.readers === 'sealed',
    };
  });
}

function isSealedTo({ readers }: Need, state: InvitationState): boolean {
  return readers === 'sealed' && state !== 'interested';
}

/** An invitation as the poster of its need sees it. */
export interface SentInvitation {
  readonly key: string;
  /** Null while the need is sealed to the invited. */
  readonly name: string | null;
  readonly href: string | null;
  readonly quality: number;
  readonly grade: MatchGrade;
  readonly state: InvitationState;
  readonly invitedOn: string;
  readonly answeredOn: string | null;
  readonly silence: SilenceStage | null;
  readonly reason: DeclineReason | null;
  readonly note: string | null;
}

/** Whom a need's poster invited, by what wants doing: who said yes, who waits, who said not now. */
export function sentInvitations(
  db: Database,
  need: Need,
  open: boolean,
  language: Language,
  today: string,
): SentInvitation[] {
  const order: InvitationState[] = ['interested', 'waiting', 'not-now', 'revoked'];
  const rows = db
    .select()
    .from(needInvitations)
    .where(eq(needInvitations.needId, need.id))
    .orderBy(desc(needInvitations.quality), needInvitations.id)
    .all();
  const names = partyNames(
    db,
    rows.map((row) => partyOf(row)!),
    language,
  );
  return rows
    .map((row) => {
      const named = isSealedTo(need, row.state) ? undefined : names.get(partyKey(partyOf(row)!));
      return {
        key: row.key,
        name: named?.name ?? null,
        href: named?.href ?? null,
        quality: row.quality,
        grade: matchGrade(row.quality),
        state: row.state,
        invitedOn: row.invitedOn,
        answeredOn: row.answeredAt && dateInChina(new Date(row.answeredAt)),
        silence: open && row.state === 'waiting' ? silenceOn(row.invitedOn, today, need.readers === 'sealed') : null,
        reason: row.reason,
        note: row.note,
      };
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
