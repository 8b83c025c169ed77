import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationPeople, membershipApplications, regions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { applicationThing, findApplication, type Application } from './application.server';
import { applicationMoves, isEditable } from './application-state';
import type { IdentitySection, PeopleSection } from './application-sections';
import { storeDuplicates } from './duplicates.server';
import type { Section } from './missing';

export type EditRefusal = PermissionRefusal | 'application-unknown' | 'not-editable' | 'changed-meanwhile';
/** Which application, at which revision the form was filled. */
export interface EditTarget {
  readonly id: number;
  readonly revision: number;
}

/** What a section sets of its application; lists of it (people, capabilities) are written beside it. */
type SectionChange = Partial<typeof membershipApplications.$inferInsert>;

/**
 * One saved section: only the applicant, only while the state allows it, only on the revision the form showed (a
 * form left open on another device is refused, not merged in silence). `change` may refuse; then nothing is written.
 */
export function editApplication<Code extends string>(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  section: Section,
  moment: Moment,
  change: (tx: Transaction, application: Application) => SectionChange | Refusal<Code>,
): Outcome<Application, EditRefusal | Code> {
  return write(db, (tx): Outcome<Application, EditRefusal | Code> => {
    const application = findApplication(tx, target.id);
    const unseen = refuse('application-unknown', { value: String(target.id) });
    if (!application) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'application.submit',
      applicationThing(application),
      { type: 'application', id: application.id },
      moment,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const late = lateRefusal(application, target.revision);
    if (late) return late;
    const set = change(tx, application);
    if (isRefusal(set)) return set;
    const saved = saveRevision(tx, application, set, moment.now);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId },
        deed: 'application.edit',
        thing: { type: 'application', id: application.id },
        after: { section, revision: saved.revision },
      },
      moment,
    );
    return ok(saved);
  });
}

/** Why an application can no longer be changed as the form asks, or null. */
function lateRefusal(
  { state, revision }: Application,
  shown: number,
): Refusal<'not-editable' | 'changed-meanwhile'> | null {
  if (!isEditable(state)) return refuse('not-editable', { state, allowed: applicationMoves(state, 'applicant') });
  return revision === shown ? null : refuse('changed-meanwhile', { field: 'revision', value: String(shown), state });
}

function saveRevision(tx: Transaction, { id, revision }: Application, set: SectionChange, now: Date): Application {
  return tx
    .update(membershipApplications)
    .set({ ...set, revision: revision + 1, updatedAt: now.toISOString() })
    .where(and(eq(membershipApplications.id, id), eq(membershipApplications.revision, revision)))
    .returning()
    .get();
}

function isRefusal<Code extends string>(value: object): value is Refusal<Code> {
  return 'ok' in value && value.ok === false;
}

/** Saves who the firm is, whole or not, and looks for companies on record that may be it (stored with the reasons). */
export function saveIdentity(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  identity: IdentitySection,
  moment: Moment,
) {
  return editApplication<'region-unknown'>(db, actor, target, 'identity', moment, (tx, application) => {
    if (
      identity.regionCode !== null &&
      !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, identity.regionCode)).get()
    )
      return refuse('region-unknown', { field: 'regionCode', value: identity.regionCode });
    storeDuplicates(db, { ...application, ...identity });
    return identity;
  });
}

/** Replaces the list of key people. */
export function savePeople(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  { people }: PeopleSection,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'people', moment, (tx, { id }) => {
    tx.delete(applicationPeople).where(eq(applicationPeople.applicationId, id)).run();
    if (people.length > 0)
      tx.insert(applicationPeople)
        .values(people.map((person) => ({ applicationId: id, ...person })))
        .run();
    return {};
  });
}

/** Gives or takes back consent to publishing the record and keeping the contact. */
export function saveConsent(db: Database, actor: Actor | null, target: EditTarget, given: boolean, moment: Moment) {
  return editApplication<never>(db, actor, target, 'consent', moment, (_tx, application) => ({
    consentedAt: given ? (application.consentedAt ?? moment.now.toISOString()) : null,
  }));
}

/** Declares that what is said is true, under a name. */
export function saveDeclaration(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  declaredBy: string,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'declaration', moment, () => ({
    declaredBy,
    declaredAt: moment.now.toISOString(),
  }));
}
