import { holdsPrivilegedRole } from '../accounts/permissions/actor';
import { enrolledFactors } from '../accounts/factors/enrolled-factors.server';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { inboxMessages } from './messages';

/** An office that does not count in this session, for want of a second factor: what waits by it is not listed. */
export const waitingSecondFactor: WaitingSource = {
  kind: 'second-factor',
  mine: (db, { actor, language }) => {
    if (actor.session.secondFactor || !holdsPrivilegedRole(actor.roles)) return [];
    const { totp, passkeys } = enrolledFactors(db, actor.accountId);
    const words = inboxMessages[language].factor;
    const to = paths(language);
    return [
      {
        standing: 'act',
        act: totp || passkeys > 0 ? words.signIn : words.setUp,
        subject: words.subject,
        behalf: null,
        waitsFor: null,
        since: actor.session.authenticatedAt,
        dueOn: null,
        href: totp || passkeys > 0 ? to.account() : to.accountTotp(),
      },
    ];
  },
};
