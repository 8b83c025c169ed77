import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { partyOf } from '../parties/party';
import { peopleFor } from '../parties/party-people.server';
import { paths } from '../paths';
import type { EscalationDay } from '../waiting/escalation';
import { invitationWithNeed } from './answers.server';
import { silenceOn } from './invitation-clock';
import { officeRegion } from './need-office.server';

/** An invitation that nobody answered for thirty days, for the officials of its region; never a sealed one. */
export const silentEscalation = {
  deed: 'need.chase',
  find: (db: Database | Transaction, key: string, language: Language, { today }: EscalationDay) => {
    const found = invitationWithNeed(db, key);
    if (!found || found.need.readers === 'sealed') return null;
    const { invitation, need } = found;
    const stands = need.state === 'open' && need.validUntil >= today && invitation.state === 'waiting';
    if (!stands || silenceOn(invitation.invitedOn, today) !== 'desk') return null;
    const to = paths(language);
    return {
      regionCode: officeRegion(db, need),
      thing: { type: 'need-invitation', id: key },
      title: localised(language, need.titleZh, need.titleEn),
      since: invitation.invitedAt,
      href: to.deskNeeds(),
      waitsFor: peopleFor(db, partyOf(invitation)!).map(({ id }) => id),
      actAt: to.needInvitation(key),
      chasedAt: invitation.askedAgainAt,
    };
  },
  chased: (tx: Transaction, key: string, now: Date) => {
    tx.update(needInvitations).set({ askedAgainAt: now.toISOString() }).where(eq(needInvitations.key, key)).run();
  },
} as const;
