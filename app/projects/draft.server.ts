import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, institutions, projectParties, projectRoleSpans, projects } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { columnsOf, type Party } from '../parties/party';
import { emptyCharter } from './charter';
import { writeCharter } from './charter.server';
import { recordInProject } from './project-event.server';
import type { Aim } from './project-role';
import { unknownSegment } from './unknown-segment.server';

export type BeginRefusal =
  PermissionRefusal | 'project-unknown' | 'not-completed' | 'segment-unknown' | 'need-unknown' | 'need-has-project';

export interface NewProject {
  readonly party: Party;
  readonly titleZh: string;
  readonly goalZh?: string;
  /** The completed project it continues. */
  readonly continuesId?: number | null;
  /** Segments that its party works on, to begin with, and what it does there; null leaves that to the charter. */
  readonly segments?: readonly string[];
  readonly aim?: Aim | null;
  /** The need it is for: who works on what is then chosen in its charter. */
  readonly needId?: number | null;
}

/** Begins a project as the draft of one party, which leads it; nobody else sees it yet. */
export function beginProject(
  db: Database,
  actor: Actor | null,
  { party, continuesId = null, needId = null, ...said }: NewProject,
  moment: Moment,
): Outcome<{ id: number }, BeginRefusal> {
  return write(db, (tx): Outcome<{ id: number }, BeginRefusal> => {
    const columns = columnsOf(party);
    const allowed = authoriseIn(tx, actor, 'project.begin', columns, { type: party.kind, id: party.id }, moment);
    if (!allowed.ok) return allowed;
    const former = continuesId === null ? ok(null) : earlierProject(tx, continuesId);
    if (!former.ok) return former;
    const unknown = unknownSegment(tx, said.segments ?? []);
    if (unknown !== null) return refuse('segment-unknown', { field: 'segments', value: unknown });
    const id = insertProject(tx, party, { continuesId, needId }, moment);
    const partyId = insertLead(tx, id, party, moment);
    writeFirstCharter(tx, { id, partyId, ...said }, moment);
    const by = { accountId: actor!.accountId, role: allowed.value };
    recordInProject(
      tx,
      { projectId: id, by, deed: 'project.begin', after: { ...columns, partyId, continuesId, state: 'draft' } },
      moment,
    );
    return ok({ id });
  });
}

/** A project that may be continued: it need not be one's own, but it must be completed. */
function earlierProject(tx: Transaction, id: number): Outcome<null, 'project-unknown' | 'not-completed'> {
  const row = tx.select({ state: projects.state }).from(projects).where(eq(projects.id, id)).get();
  if (!row) return refuse('project-unknown', { field: 'continues', value: String(id) });
  return row.state === 'completed'
    ? ok(null)
    : refuse('not-completed', { field: 'continues', value: String(id), state: row.state });
}

function insertProject(
  tx: Transaction,
  party: Party,
  of: Pick<typeof projects.$inferInsert, 'continuesId' | 'needId'>,
  { now }: Moment,
): number {
  const at = now.toISOString();
  const table = party.kind === 'company' ? companies : institutions;
  const seat = tx.select({ regionCode: table.regionCode }).from(table).where(eq(table.id, party.id)).get();
  return tx
    .insert(projects)
    .values({
      state: 'draft',
      revision: 1,
      regionCode: seat?.regionCode ?? null,
      ...of,
      createdAt: at,
      activeAt: at,
      listing: 'unlisted',
    })
    .returning({ id: projects.id })
    .get().id;
}

function insertLead(tx: Transaction, projectId: number, party: Party, { now }: Moment): number {
  const { id: partyId } = tx
    .insert(projectParties)
    .values({ projectId, ...columnsOf(party) })
    .returning({ id: projectParties.id })
    .get();
  tx.insert(projectRoleSpans).values({ projectId, partyId, role: 'lead', startedAt: now.toISOString() }).run();
  return partyId;
}

function writeFirstCharter(
  tx: Transaction,
  {
    id,
    partyId,
    titleZh,
    goalZh = '',
    segments = [],
    aim = null,
  }: Pick<NewProject, 'titleZh' | 'goalZh' | 'segments' | 'aim'> & { id: number; partyId: number },
  { now }: Moment,
): void {
  const contributions =
    aim === null ? [] : [...new Set(segments)].map((segmentId) => ({ partyId, segmentId, aim, customerId: null }));
  writeCharter(
    tx,
    { projectId: id, revision: 1, createdAt: now.toISOString(), consentBy: null },
    { ...emptyCharter, titleZh, goalZh, contributions },
  );
}
