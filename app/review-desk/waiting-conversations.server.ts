import { paths } from '../paths';
import { reportedThreadLines } from '../threads/reported-lines.server';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { regionsSeen } from './queue.server';
import { deskWaitingWords } from './waiting-words';

/** Conversations of which somebody complained: a reviewer of the region judges, an official sees them. */
export const waitingReportedThreads: WaitingSource = {
  kind: 'reported-thread',
  mine: (db, { actor, language, limit }) =>
    reportedThreadLines(db, actor, regionsSeen(db, actor, null), { language, limit }).map(
      ({ title, reportedAt, mayStop }) => ({
        standing: mayStop ? 'act' : 'read',
        act: deskWaitingWords[language].thread,
        subject: title,
        behalf: null,
        waitsFor: null,
        since: reportedAt,
        dueOn: null,
        href: paths(language).deskThreads(),
      }),
    ),
};
