import { and, asc, eq, gte, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { recordEvent } from '../events/record.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { partyKey, partyOf } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { paths } from '../paths';
import { chaseDays } from '../waiting/escalation';
import { invitationWithNeed } from './answers.server';
import { sentBy, silenceOn } from './invitation-clock';
import { needMails } from './mails';
import { mailToParty } from './need-mail.server';
import { officeColumn, officeRegion } from './need-office.server';

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
        eq(needs.state, 'open'),
        gte(needs.validUntil, today),
        ne(needs.readers, 'sealed'),
        permitted(actor, 'need.chase', { regionCode: sql`(${officeColumn})` }),
      ),
    )
    .$dynamic();

/** Whether enough days went by since the desk last reminded somebody. */
export function mayAskAgain(askedAgainAt: string, today: string): boolean {
  return dayAfter(dateInChina(new Date(askedAgainAt)), chaseDays) <= today;
}

/** The region's desk reminds the invited once more; it may do so again after some days. */
export function askAgain(
  db: Database,
  actor: Actor | null,
  key: string,
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'invitation-unknown' | 'invitation-not-silent'> {
  return write(db, (tx): Outcome<null, PermissionRefusal | 'invitation-unknown' | 'invitation-not-silent'> => {
    const unseen = refuse('invitation-unknown', { value: key });
    const found = invitationWithNeed(tx, key);
    if (!found || found.need.readers === 'sealed') return unseen;
    const { invitation, need } = found;
    const named = { type: 'need-invitation', id: key };
    const thing = { regionCode: officeRegion(tx, need) };
    const allowed = authoriseIn(tx, actor, 'need.chase', thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const today = dateInChina(occasion.now);
    const askedLately = invitation.askedAgainAt !== null && !mayAskAgain(invitation.askedAgainAt, today);
    const silent = invitation.state === 'waiting' && need.state === 'open' && need.validUntil >= today;
    if (!silent || askedLately || silenceOn(invitation.invitedOn, today) !== 'desk')
      return refuse('invitation-not-silent', { state: invitation.state });
    tx.update(needInvitations)
      .set({ askedAgainAt: occasion.now.toISOString() })
      .where(eq(needInvitations.id, invitation.id))
      .run();
    const by = { accountId: actor!.accountId, role: allowed.value };
    recordEvent(tx, { actor: by, deed: 'need-invitation.chase', thing: named }, occasion);
    mailToParty(tx, partyOf(invitation)!, need, needMails.invitationChased, occasion, (language) => [
      `${occasion.origin}${paths(language).needInvitation(key)}`,
    ]);
    return ok(null);
  });
}
