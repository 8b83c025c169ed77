import { and, asc, count, eq, gt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates, examSeats, identities } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { findBatch, latinNamesOf, waitingIds, type Batch } from '../certificates/issue/batch.server';
import { previewIssue, type IssuePreview } from '../certificates/issue/issue-preview.server';
import { findExamSession } from '../certification/sessions/exam-session.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import { historyOfThing, type ThingHistory } from '../history/thing-history.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { batchPageLines, type BatchView } from './desk-view';
import { bodyNames } from './desk-view.server';

/** A view with what happened to its thing, newest first. */
export type WithHistory<View> = View & ThingHistory;

/**
 * A batch as the person who may issue it checks it: what would be signed, by which document, and what stands in the
 * way.
 */
export function batchView(
  db: Database,
  actor: Actor,
  id: number,
  after: number,
  language: Language,
  now: Date,
): Outcome<WithHistory<BatchView>, 'batch-unknown'> {
  const batch = findBatch(db, id);
  if (!batch) return refuse('batch-unknown', { value: String(id) });
  const home = homeRegionCode(db);
  const names = bodyNames(db, language);
  const waiting = batch.state === 'proposed' ? previewIssue(db, actor, waitingIds(db, id), { now }) : [];
  const preview = new Map(waiting.map((line) => [line.id, line]));
  const rows = linesAfter(db, id, after);
  const shown = rows.slice(0, batchPageLines);
  return ok({
    id,
    kind: batch.kind,
    state: batch.state,
    reason: batch.reason,
    session: batch.sessionId === null ? null : sessionOf(db, batch.sessionId, language),
    proposedBy: batch.proposedBy,
    proposedAt: batch.proposedAt,
    issuedBy: batch.issuedBy,
    sizes: sizesOf(db, id),
    perBody: waitingPerBody(db, id).map((row) => [names(row.bodyId), row.rows] as const),
    blocked: waiting.filter(blocks).length,
    latinNames: latinNamesOf(db, id),
    signed: batch.signed,
    mine: batch.proposedBy === actor.accountId,
    mayIssue: can(actor, 'certificate.issue', { regionCode: home, proposedBy: batch.proposedBy }),
    mayDecline: can(actor, 'certificate.propose', { regionCode: home }),
    fault: faultsOf(batch),
    lines: shown.map((one) => lineOf(one, preview.get(one.certificate.id), names)),
    next: rows.length > batchPageLines ? shown.at(-1)!.certificate.id : null,
    first: after === 0,
    ...historyOfThing(db, { type: 'certificate-batch', id }, 50),
  });
}

/** What stood in the way when it was last signed, as much as a page holds. */
function faultsOf({ fault }: Batch): BatchView['fault'] {
  return (fault ?? [])
    .slice(0, 20)
    .map(({ number, code, value }) => ({ number, refusal: refuse(code, value === undefined ? {} : { value }) }));
}

function lineOf(
  { certificate: { id, number, name, latinName, bodyId, state }, kind, country, seenAt }: BatchLine,
  line: IssuePreview | undefined,
  names: (bodyId: string) => string,
): BatchView['lines'][number] {
  const refusal = line?.refusal && !aboutReader(line.refusal.code) ? line.refusal : null;
  return {
    id,
    number,
    name,
    latinName,
    document: kind === null ? null : { kind, country },
    seenOn: seenAt === null ? null : dateInChina(new Date(seenAt)),
    body: names(bodyId),
    state,
    basis: line?.basis ?? null,
    refusal,
  };
}

type BatchLine = ReturnType<typeof linesAfter>[number];

/** One line more than a page shows: whether there are others. */
function linesAfter(db: Database, batchId: number, after: number) {
  return db
    .select({
      certificate: certificates,
      kind: identities.documentKind,
      country: identities.documentCountry,
      seenAt: examSeats.identityMatchedAt,
    })
    .from(certificates)
    .leftJoin(examSeats, eq(examSeats.id, certificates.seatId))
    .leftJoin(identities, eq(identities.accountId, certificates.accountId))
    .where(and(eq(certificates.batchId, batchId), gt(certificates.id, after)))
    .orderBy(asc(certificates.id))
    .limit(batchPageLines + 1)
    .all();
}

function sizesOf(db: Database, batchId: number): BatchView['sizes'] {
  const perState = new Map(
    db
      .select({ state: certificates.state, rows: count() })
      .from(certificates)
      .where(eq(certificates.batchId, batchId))
      .groupBy(certificates.state)
      .all()
      .map((row) => [row.state, row.rows]),
  );
  const waiting = perState.get('proposed') ?? 0;
  const declined = perState.get('declined') ?? 0;
  return {
    waiting,
    declined,
    issued: [...perState.values()].reduce((sum, rows) => sum + rows, 0) - waiting - declined,
  };
}

function waitingPerBody(db: Database, batchId: number) {
  return db
    .select({ bodyId: certificates.bodyId, rows: count() })
    .from(certificates)
    .where(and(eq(certificates.batchId, batchId), eq(certificates.state, 'proposed')))
    .groupBy(certificates.bodyId)
    .all();
}

/** Whose batch it is stands above the table; a line says what stands in its own way. */
const blocks = ({ refusal }: IssuePreview) => refusal !== null && !aboutReader(refusal.code);

function aboutReader(code: string): boolean {
  return code === 'second-person-needed' || code === 'not-allowed' || code === 'second-factor-needed';
}

function sessionOf(db: Database, id: number, language: Language): { id: number; title: string } {
  const { title } = findSchemeVersion(db, findExamSession(db, id)!.schemeVersionId)!.content;
  return { id, title: localised(language, title.zh, title.en) };
}
