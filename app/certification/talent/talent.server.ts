import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificates, talents } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise, authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { recordConsent, withdrawConsent } from '../../accounts/consents/consents.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { person, type Person } from '../levels/person';
import { emptyRecord } from './talent-record';

export type Talent = typeof talents.$inferSelect;

/** A talent's own profile; null before the first save. */
export function findTalent(db: Database | Transaction, accountId: number): Talent | null {
  return db.select().from(talents).where(eq(talents.accountId, accountId)).get() ?? null;
}

/**
 * What eligibility reads of a person: their record, and the certificates they hold here that stand. Empty without a
 * profile.
 */
export function personOf(db: Database | Transaction, accountId: number): Person {
  const record = findTalent(db, accountId)?.record ?? emptyRecord;
  const held = db
    .select({
      occupation: certificates.occupationId,
      level: certificates.level,
      issuedOn: certificates.issuedOn,
      validUntil: certificates.validUntil,
    })
    .from(certificates)
    .where(and(eq(certificates.accountId, accountId), inArray(certificates.state, ['issued'])))
    .all();
  return { ...record, certificates: held.map((one) => ({ ...one, issuedOn: one.issuedOn! })) };
}

export interface TalentInput {
  readonly name: string;
  /** In Latin letters; left out where it stays as it is. */
  readonly latinName?: string | null;
  readonly regionCode: string | null;
  readonly companyId: number | null;
  readonly record: unknown;
  /** The revision the form was filled on; 0 for the first. */
  readonly revision: number;
}

type SaveOutcome = Outcome<Talent, PermissionRefusal | 'talent-stale' | 'talent-record' | 'name-needed'>;

/** Saves one's own profile. Refused when it was saved elsewhere meanwhile, or the record breaks its form. */
export function saveTalent(
  db: Database,
  actor: Actor | null,
  input: TalentInput,
  occasion: CertificationOccasion,
): SaveOutcome {
  return write(db, (tx) => saveTalentIn(tx, actor, input, occasion));
}

/** `saveTalent` inside a transaction under way. */
export function saveTalentIn(
  tx: Transaction,
  actor: Actor | null,
  input: TalentInput,
  occasion: CertificationOccasion,
): SaveOutcome {
  const allowed = authoriseIn(
    tx,
    actor,
    'certification.apply',
    { ownerId: actor?.accountId ?? null },
    { type: 'account', id: actor?.accountId ?? '' },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const accountId = actor!.accountId;
  const name = input.name.normalize('NFC').trim();
  if (name === '') return refuse('name-needed', { field: 'name' });
  const record = person.omit({ certificates: true }).safeParse(input.record);
  if (!record.success) return refuse('talent-record', { field: record.error.issues[0]!.path.join('.') });
  const before = findTalent(tx, accountId);
  if ((before?.revision ?? 0) !== input.revision)
    return refuse('talent-stale', { value: String(before?.revision ?? 0) });
  const saved = keepTalent(tx, accountId, { ...input, name, record: record.data }, occasion);
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'talent.save',
      thing: { type: 'account', id: accountId },
      after: { name, revision: saved.revision },
    },
    occasion,
  );
  return ok(saved);
}

function keepTalent(
  tx: Transaction,
  accountId: number,
  { name, latinName, regionCode, companyId, record, revision }: TalentInput & Pick<Talent, 'record'>,
  { now }: CertificationOccasion,
): Talent {
  const values = {
    name,
    ...(latinName === undefined ? {} : { latinName }),
    regionCode,
    companyId,
    record,
    revision: revision + 1,
    updatedAt: now.toISOString(),
  };
  return tx
    .insert(talents)
    .values({ accountId, ...values })
    .onConflictDoUpdate({ target: talents.accountId, set: values })
    .returning()
    .get();
}

/** Gives or takes back the consent to be reached by firms; off until it is given. */
export function consentToBeFound(
  db: Database,
  actor: Actor | null,
  given: boolean,
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'talent-unknown' | 'consent-unknown'> {
  const allowed = authorise(
    db,
    actor,
    'own-data.consent',
    { ownerId: actor?.accountId ?? null },
    { type: 'account', id: actor?.accountId ?? '' },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (!given) return withdrawConsent(db, actor!, 'findable', occasion);
  const { accountId } = actor!;
  return write(db, (tx) => {
    const before = tx
      .select({ since: talents.findableSince })
      .from(talents)
      .where(eq(talents.accountId, accountId))
      .get();
    if (!before) return refuse('talent-unknown');
    // Given already: it stands since then, and is not given a second time.
    if (before.since !== null) return ok(null);
    tx.update(talents).set({ findableSince: occasion.now.toISOString() }).where(eq(talents.accountId, accountId)).run();
    recordConsent(tx, accountId, 'findable', occasion);
    return ok(null);
  });
}
