import { and, count, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  applicationCapabilities,
  applicationEvidence,
  applicationPeople,
  membershipApplications,
  regions,
  segments,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { applicationThing, findApplication, type Application } from './application.server';
import { applicationMoves, isEditable } from './application-state';
import type { CapabilitySection, EvidenceLink, IdentitySection, PeopleSection } from './application-sections';
import { storeDuplicates } from './duplicates.server';
import { evidenceLimit } from './evidence';
import type { Section } from './missing';

export type EditRefusal = PermissionRefusal | 'application-unknown' | 'not-editable' | 'changed-meanwhile';
/** Which application, at which revision the form was filled. */
export interface EditTarget {
  readonly id: number;
  readonly revision: number;
}

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
  change: (
    tx: Transaction,
    application: Application,
  ) => Partial<typeof membershipApplications.$inferInsert> | Refusal<Code>,
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
    if (!isEditable(application.state))
      return refuse('not-editable', {
        state: application.state,
        allowed: applicationMoves(application.state, 'applicant'),
      });
    if (application.revision !== target.revision)
      return refuse('changed-meanwhile', {
        field: 'revision',
        value: String(target.revision),
        state: application.state,
      });
    const set = change(tx, application);
    if (isRefusal(set)) return set;
    const saved = tx
      .update(membershipApplications)
      .set({ ...set, revision: application.revision + 1, updatedAt: moment.now.toISOString() })
      .where(and(eq(membershipApplications.id, application.id), eq(membershipApplications.revision, target.revision)))
      .returning()
      .get();
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

/** Adds a capability or changes its words. */
export function saveCapability(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  capability: CapabilitySection,
  moment: Moment,
) {
  return editApplication<'segment-unknown'>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    if (!tx.select({ id: segments.id }).from(segments).where(eq(segments.id, capability.segmentId)).get())
      return refuse('segment-unknown', { field: 'segmentId', value: capability.segmentId });
    tx.insert(applicationCapabilities)
      .values({ applicationId: id, ...capability })
      .onConflictDoUpdate({
        target: [applicationCapabilities.applicationId, applicationCapabilities.segmentId],
        set: { summary: capability.summary },
      })
      .run();
    return {};
  });
}

/** Takes a capability out, with its evidence. Files of it are left to the sweeper. */
export function removeCapability(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  segmentId: string,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    tx.delete(applicationEvidence)
      .where(and(eq(applicationEvidence.applicationId, id), eq(applicationEvidence.segmentId, segmentId)))
      .run();
    tx.delete(applicationCapabilities)
      .where(and(eq(applicationCapabilities.applicationId, id), eq(applicationCapabilities.segmentId, segmentId)))
      .run();
    return {};
  });
}

export type EvidenceRefusal = 'segment-unknown' | 'too-much-evidence';

/** Adds a link as evidence of a capability already named. */
export function addEvidenceLink(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  link: EvidenceLink,
  moment: Moment,
) {
  return editApplication<EvidenceRefusal>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    const refused = roomForEvidence(tx, id, link.segmentId);
    if (refused) return refused;
    tx.insert(applicationEvidence)
      .values({ applicationId: id, ...link })
      .run();
    return {};
  });
}

/** Why no more evidence can be added to a capability, or null. */
export function roomForEvidence(
  tx: Transaction,
  applicationId: number,
  segmentId: string,
): Refusal<EvidenceRefusal> | null {
  const named = tx
    .select({ id: applicationCapabilities.segmentId })
    .from(applicationCapabilities)
    .where(
      and(eq(applicationCapabilities.applicationId, applicationId), eq(applicationCapabilities.segmentId, segmentId)),
    )
    .get();
  if (!named) return refuse('segment-unknown', { field: 'segmentId', value: segmentId });
  const [held] = tx
    .select({ count: count() })
    .from(applicationEvidence)
    .where(and(eq(applicationEvidence.applicationId, applicationId), eq(applicationEvidence.segmentId, segmentId)))
    .all();
  return held!.count >= evidenceLimit
    ? refuse('too-much-evidence', { field: 'evidence', allowed: [String(evidenceLimit)] })
    : null;
}

export function removeEvidence(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  evidenceId: number,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    tx.delete(applicationEvidence)
      .where(and(eq(applicationEvidence.applicationId, id), eq(applicationEvidence.id, evidenceId)))
      .run();
    return {};
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
