import { and, asc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina, dayAfter } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { partyKey, partyOf } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { chaseDays } from '../waiting/escalation';
import { sentBy } from './invitation-clock';
import { officeColumn } from './need-office.server';

/** An invitation that a region's desk should look after. */
export interface SilentInvitation {
  readonly key: string;
  readonly needKey: string;
  readonly title: string;
  readonly party: string;
  readonly href: string | null;
  readonly invitedOn: string;
  readonly askedAgainOn: string | null;
}

const listLimit = 100;

/** Invitations of the actor's regions that nobody answered for thirty days, the oldest first; no sealed ones. */
export function silentInvitations(db: Database, actor: Actor, language: Language, today: string): SilentInvitation[] {
  const rows = silentRows(db, actor, today)
    .orderBy(asc(needInvitations.invitedOn), asc(needInvitations.id))
    .limit(listLimit)
    .all();
  const names = partyNames(
    db,
    rows.map(({ invitation }) => partyOf(invitation)!),
    language,
  );
  return rows.map(({ invitation, need }) => {
    const named = names.get(partyKey(partyOf(invitation)!));
    return {
      key: invitation.key,
      needKey: need.key,
      title: localised(language, need.titleZh, need.titleEn),
      party: named?.name ?? '',
      href: named?.href ?? null,
      invitedOn: invitation.invitedOn,
      askedAgainOn: invitation.askedAgainAt && dateInChina(new Date(invitation.askedAgainAt)),
    };
  });
}

/** Needs of the actor's regions and those needed anywhere, each found by the index of regions. */
const neededHere = (actor: Actor) =>
  sql`${needs.id} in (
    select needs.id from needs where ${permitted(actor, 'need.chase', { regionCode: needs.regionCode })}
    union all select needs.id from needs where ${needs.regionCode} is null
  )`;

/** The rows of that list: for it and the test that reads their query plan. */
export const silentRows = (db: Database, actor: Actor, today: string) =>
  db
    .select({ invitation: needInvitations, need: needs })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .where(
      and(
        eq(needInvitations.state, 'waiting'),
        lte(needInvitations.invitedOn, sentBy('desk', today)),
        neededHere(actor),
        sql`+${needs.state} = 'open' and +${needs.validUntil} >= ${today}`,
        ne(needs.readers, 'sealed'),
        permitted(actor, 'need.chase', { regionCode: sql`(${officeColumn})` }),
      ),
    )
    .$dynamic();

/** Whether enough days went by since the desk last reminded somebody. */
export function mayAskAgain(askedAgainAt: string, today: string): boolean {
  return dayAfter(dateInChina(new Date(askedAgainAt)), chaseDays) <= today;
}
