import { worksAtDesk } from '../accounts/permissions/actor';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { waitingContests } from './contest-view.server';
import { deskWaitingWords } from './waiting-words';

/** Contests of who speaks for a firm: a reviewer of the region answers, then another one. */
export const waitingClaimContests: WaitingSource = {
  kind: 'contest',
  mine: (db, { actor, language, limit }) => {
    if (!worksAtDesk(actor)) return [];
    return waitingContests(db, actor, language, limit).map(({ company, moves, dueOn, since }) => ({
      standing: moves.some((move) => move !== 'withdraw') ? 'act' : 'read',
      act: deskWaitingWords[language].contest,
      subject: company,
      behalf: null,
      waitsFor: null,
      since,
      dueOn,
      href: paths(language).deskContests(),
    }));
  },
};
