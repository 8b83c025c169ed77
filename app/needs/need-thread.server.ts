import { and, eq, inArray } from 'drizzle-orm';
import { needInvitations, needs } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { partiesOf, partyOf, sameParty, type Party } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';
import type { Opening, ThreadNoun } from '../parties/thread-noun.server';
import type { Answerer } from '../parties/thread-subject';
import { paths } from '../paths';
import { needMessages } from './messages';
import { officialsOf } from './need-mail.server';
import { officeRegion } from './need-office.server';
import { standingNeed, type Need } from './need-rows.server';
import { maySee } from './need-sight.server';
import { posterOf, postsFor } from './poster';

type Reading = Database | Transaction;

/**
 * Conversations about needs. An address names a need by its key: whoever may read it asks its poster. Or an invitation
 * that was answered with yes, by the invitation's key: the poster writes to who said so.
 */
export const needThreads: ThreadNoun = {
  named: (db, ids, language) =>
    new Map(
      db
        .select({
          id: needs.id,
          key: needs.key,
          readers: needs.readers,
          titleZh: needs.titleZh,
          titleEn: needs.titleEn,
        })
        .from(needs)
        .where(inArray(needs.id, [...ids]))
        .all()
        .map(({ id, key, readers, titleZh, titleEn }) => [
          id,
          {
            title: localised(language, titleZh, titleEn),
            ...(readers === 'sealed' && { deskTitle: needMessages[language].unnamed.sealed }),
            // Who said yes to a sealed need and takes it back keeps the conversation, and no way to the page.
            href: readers === 'sealed' ? null : paths(language).need(key),
          },
        ]),
    ),
  numberOf: (db, named) => {
    const need = db.select({ id: needs.id }).from(needs).where(eq(needs.key, named)).get();
    return need?.id ?? invitationNamed(db, named)?.needId ?? null;
  },
  opening: (db, actor, { id, named }, now) => {
    const unseen = refuse('need-unknown', { value: named });
    const need = db.select().from(needs).where(eq(needs.id, id)).get();
    if (!need || !maySee(db, actor, need)) return unseen;
    if (!actor) return refuse('sign-in-needed');
    const invitation = invitationNamed(db, named);
    if (postsFor(actor, posterOf(need))) return invitation ? toInvited(db, need, invitation) : refuse('own-thing');
    if (invitation) return unseen;
    const standing = and(eq(needs.id, id), standingNeed(dateInChina(now)));
    if (!db.select({ id: needs.id }).from(needs).where(standing).get()) return refuse('need-over');
    return toPoster(db, actor, need);
  },
  person: (db, id) => {
    const need = db.select({ region: needs.deskRegionCode }).from(needs).where(eq(needs.id, id)).get();
    return need?.region ? (officialsOf(db, need.region)[0] ?? null) : null;
  },
};

type Invitation = typeof needInvitations.$inferSelect;

function invitationNamed(db: Reading, key: string): Invitation | undefined {
  return db.select().from(needInvitations).where(eq(needInvitations.key, key)).get();
}

/** The poster writes to who said yes: before that, of a sealed need, it does not know who was asked. */
function toInvited(db: Reading, need: Need, invitation: Invitation): Outcome<Opening> {
  if (invitation.state !== 'interested') return refuse('not-interested');
  const poster = posterOf(need);
  const answerer: Answerer = { party: partyOf(invitation)!, accountId: null };
  const regionCode = officeRegion(db, need);
  return ok(poster.kind === 'desk' ? { ...answerer, regionCode } : { ...answerer, regionCode, as: poster });
}

function toPoster(db: Reading, actor: Actor, need: Need): Outcome<Opening> {
  const poster = posterOf(need);
  const person = poster.kind === 'desk' ? (officialsOf(db, poster.regionCode)[0] ?? null) : null;
  if (poster.kind === 'desk' && person === null) return refuse('need-over');
  const answerer: Answerer =
    poster.kind === 'desk' ? { party: null, accountId: person! } : { party: poster, accountId: null };
  const regionCode = officeRegion(db, need);
  const invited = partyThatSaidYes(db, actor, need);
  return ok(
    need.readers === 'sealed' && invited ? { ...answerer, regionCode, as: invited } : { ...answerer, regionCode },
  );
}

/** For which of the actor's organisations a sealed need's names are open. */
function partyThatSaidYes(db: Reading, actor: Actor, { id }: Need): Party | null {
  const own = partiesOf(actor);
  const said = and(
    eq(needInvitations.needId, id),
    eq(needInvitations.state, 'interested'),
    namesAnyOf(needInvitations, own),
  );
  const row = db.select().from(needInvitations).where(said).get();
  const named = row && partyOf(row)!;
  return own.find((party) => named && sameParty(party, named)) ?? null;
}
