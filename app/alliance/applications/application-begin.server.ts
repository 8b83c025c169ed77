import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationCapabilities, applicationPeople, membershipApplications } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { appliedFields } from '../../companies/profile-field-groups';
import type { Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { contactFields } from './application-sections';
import { startApplication, type ApplicationStart, type StartRefusal } from './application-start.server';
import { openApplicationStates } from './application-state';
import { findApplication, type Application } from './application.server';
import { applicationReference } from './reference';

/** What a form that begins an application asks: for a firm on record or a new one, perhaps from a closed file. */
export interface Beginning {
  readonly companyId: number | null;
  /** A refused or withdrawn file of one's own, whose answers it begins with. */
  readonly from: number | null;
  /** The person knows that another file of theirs is open. */
  readonly sure: boolean;
}

export type BeginRefusal = StartRefusal | 'application-unknown' | 'second-application';

/**
 * Begins an application as a form asks for it: who has another one open is asked first, and what a closed one said
 * (fields, people, capabilities; no evidence, consent or declaration) stands in the new one.
 */
export function beginApplication(
  db: Database,
  actor: Actor,
  { companyId, from, sure }: Beginning,
  moment: Moment,
): Outcome<Application, BeginRefusal> {
  const former = from === null ? null : closedFile(db, actor, from);
  if (from !== null && former === null) return refuse('application-unknown', { value: String(from) });
  const claimed = former ? former.companyId : companyId;
  const other = sure ? undefined : otherOpen(db, actor, claimed);
  if (other)
    return refuse('second-application', { field: 'sure', value: applicationReference(other), state: other.state });
  const start: ApplicationStart = claimed === null ? { kind: 'new' } : { kind: 'claim', companyId: claimed };
  return write(db, (tx) => {
    const begun = startApplication(db, actor, start, moment);
    if (!begun.ok || former === null || !isEmpty(tx, begun.value)) return begun;
    return ok(takeAnswers(tx, begun.value, former));
  });
}

/** Nothing was typed into a draft yet, nor taken over from another file. */
function isEmpty(tx: Transaction, { id, revision }: Application): boolean {
  const filled = [applicationPeople, applicationCapabilities].some(
    ({ applicationId }) =>
      tx.select({ applicationId }).from(applicationId.table).where(eq(applicationId, id)).limit(1).get() !== undefined,
  );
  return revision === 0 && !filled;
}

function closedFile(db: Database, actor: Actor, id: number): Application | null {
  const former = findApplication(db, id);
  const closed = former?.state === 'refused' || former?.state === 'withdrawn';
  return former && closed && former.applicantId === actor.accountId ? former : null;
}

/** A file of theirs for another firm that is open, or a draft that says already which firm it is for. */
function otherOpen(db: Database, { accountId }: Actor, companyId: number | null): Application | undefined {
  const open = inArray(membershipApplications.state, [...openApplicationStates]);
  const begun = and(
    eq(membershipApplications.state, 'draft'),
    or(isNotNull(membershipApplications.nameZh), isNotNull(membershipApplications.uscc)),
    // A new firm's draft is resumed, not opened beside another.
    companyId === null ? eq(membershipApplications.kind, 'claim') : undefined,
  );
  const files = db
    .select()
    .from(membershipApplications)
    .where(and(eq(membershipApplications.applicantId, accountId), or(open, begun)))
    .all();
  return files.find((file) => companyId === null || file.companyId !== companyId);
}

function takeAnswers(tx: Transaction, begun: Application, former: Application): Application {
  const said = Object.fromEntries([...appliedFields, ...contactFields].map((field) => [field, former[field]]));
  const [people, capabilities] = [applicationPeople, applicationCapabilities].map((table) =>
    eq(table.applicationId, former.id),
  );
  for (const { name, duty } of tx.select().from(applicationPeople).where(people).all())
    tx.insert(applicationPeople).values({ applicationId: begun.id, name, duty }).run();
  for (const { segmentId, summary } of tx.select().from(applicationCapabilities).where(capabilities).all())
    tx.insert(applicationCapabilities).values({ applicationId: begun.id, segmentId, summary }).run();
  return tx.update(membershipApplications).set(said).where(eq(membershipApplications.id, begun.id)).returning().get();
}
