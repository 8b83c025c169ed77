import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { membershipApplications } from '../../../db/schema/index';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { applicationStateNames, applicationStates, type Side } from './application-state';
import { applicationReference } from './reference';
import { applicationWaitingWords } from './waiting-words';

/** Files of an applicant whose turn it is a side's, along (applicant, age). */
function ownStatement(db: Database, side: Side) {
  const { id, state, nameZh, createdAt, updatedAt, submittedAt, dueOn, applicantId } = membershipApplications;
  const turns = applicationStateNames.filter((name) => applicationStates[name].acts === side);
  return db
    .select({ id, state, nameZh, createdAt, updatedAt, submittedAt, dueOn })
    .from(membershipApplications)
    .where(and(eq(applicantId, sql.placeholder('applicant')), inArray(state, turns)))
    .orderBy(asc(updatedAt))
    .limit(sql.placeholder('limit'));
}

const ownTurn = prepared((db) => ownStatement(db, 'applicant').prepare());
const desksTurn = prepared((db) => ownStatement(db, 'desk').prepare());

/** Files to join the alliance: the applicant completes one, the desk decides it. */
export const waitingApplications: WaitingSource = {
  kind: 'membership-application',
  mine: (db, { actor, language, limit }) => {
    const words = applicationWaitingWords[language];
    return ownTurn(db)
      .all({ applicant: actor.accountId, limit })
      .map((file) => ({
        standing: 'act',
        act: file.state === 'returned' ? words.returned : words.draft,
        subject: applicationReference(file),
        behalf: file.nameZh ?? words.unnamed,
        waitsFor: null,
        since: file.updatedAt,
        dueOn: null,
        href: paths(language).application(file.id),
      }));
  },
  begun: (db, { actor, language, limit }) => {
    const words = applicationWaitingWords[language];
    return desksTurn(db)
      .all({ applicant: actor.accountId, limit })
      .map((file) => ({
        standing: 'begun',
        act: words.submitted,
        subject: applicationReference(file),
        behalf: file.nameZh ?? words.unnamed,
        waitsFor: words.desk,
        since: file.submittedAt!,
        dueOn: file.dueOn,
        href: paths(language).application(file.id),
      }));
  },
};
