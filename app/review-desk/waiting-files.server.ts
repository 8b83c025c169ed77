import { and, asc, eq, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { membershipApplications } from '../../db/schema/index';
import { can } from '../accounts/permissions/permissions';
import { applicationReference } from '../alliance/applications/reference';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { regionsSeen } from './queue.server';
import { deskWaitingWords } from './waiting-words';

const file = membershipApplications;
const columns = {
  id: file.id,
  state: file.state,
  nameZh: file.nameZh,
  createdAt: file.createdAt,
  queuedAt: file.queuedAt,
  dueOn: file.dueOn,
  escalatedAt: file.escalatedAt,
  applicantId: file.applicantId,
  companyId: file.companyId,
  regionCode: file.regionCode,
};

function filesStatement(db: Database, where: SQL, orderBy: SQL) {
  return db.select(columns).from(file).where(where).orderBy(orderBy).limit(sql.placeholder('limit'));
}

const here = eq(file.regionCode, sql.placeholder('region'));
const submitted = and(eq(file.state, 'submitted'), ne(file.applicantId, sql.placeholder('me')))!;
const escalated = and(sql`${file.escalatedAt} is not null`, lt(file.dueOn, sql.placeholder('today')))!;
const oldest = sql`${file.queuedAt} asc, ${file.id} asc`;

const statements = {
  submitted: prepared((db) => filesStatement(db, submitted, oldest).prepare()),
  submittedHere: prepared((db) => filesStatement(db, and(here, submitted)!, oldest).prepare()),
  escalated: prepared((db) => filesStatement(db, escalated, asc(file.dueOn)).prepare()),
  escalatedHere: prepared((db) => filesStatement(db, and(here, escalated)!, asc(file.dueOn)).prepare()),
  held: prepared((db) => filesStatement(db, eq(file.reviewerId, sql.placeholder('me')), oldest).prepare()),
};

type FileRow = ReturnType<ReturnType<typeof statements.held>['all']>[number];

/** Files in the regions where the reader holds the office, along an index: the whole country at once, or each region. */
function filesIn(
  db: Database,
  { actor, today, limit }: WaitingReader,
  role: 'reviewer' | 'official',
  which: 'submitted' | 'escalated',
): FileRow[] {
  const codes = regionsSeen(db, actor, null, [role]);
  const asked = { me: actor.accountId, today, limit };
  return codes === 'all'
    ? statements[which](db).all(asked)
    : codes.flatMap((region) => statements[`${which}Here`](db).all({ ...asked, region }));
}

function itemOf(row: FileRow, act: string, href: string): WaitingItem {
  return {
    standing: 'act',
    act,
    subject: `${row.nameZh ?? ''} ${applicationReference(row)}`.trim(),
    behalf: null,
    waitsFor: null,
    since: row.queuedAt,
    dueOn: row.dueOn,
    href,
  };
}

/** Files to join: a reviewer of the region takes one, and decides those taken. */
export const waitingReviews: WaitingSource = {
  kind: 'membership-review',
  mine: (db, reader) => {
    const { actor, language, limit } = reader;
    const words = deskWaitingWords[language];
    const { deskFile } = paths(language);
    const mayReview = ({ applicantId, companyId, regionCode }: FileRow) =>
      can(actor, 'application.review', { ownerId: applicantId, companyId, regionCode });
    return [
      ...statements
        .held(db)
        .all({ me: actor.accountId, limit })
        .map((row) => [row, words.decide] as const),
      ...filesIn(db, reader, 'reviewer', 'submitted').map((row) => [row, words.take] as const),
    ]
      .filter(([row]) => mayReview(row))
      .map(([row, act]) => itemOf(row, act, deskFile(row.id)));
  },
};

/** Files past their day: the official of the region takes them up, hands them to a reviewer, or asks for a decision. */
export const waitingEscalations: WaitingSource = {
  kind: 'membership-escalation',
  mine: (db, reader) =>
    filesIn(db, reader, 'official', 'escalated').map((row) => ({
      ...itemOf(row, deskWaitingWords[reader.language].escalated, paths(reader.language).deskFile(row.id)),
      escalation: { kind: 'membership-escalation', thing: String(row.id) },
    })),
};
