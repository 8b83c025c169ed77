import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  accounts,
  applicationDuplicates,
  companies,
  companyProfiles,
  membershipApplications,
  memberships,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { addGrant } from '../../accounts/permissions/grants.server';
import { indexStaleCompanies } from '../../directory/search-index.server';
import {
  appliedFields,
  appliedOwnWords,
  appliedRecordFields,
  type AppliedField,
} from '../../companies/profile-field-groups';
import { addGrounds } from '../../companies/capability-grounds.server';
import { companySlug, companySortKey } from '../../companies/slug';
import { recordEvent, type EventActor } from '../../events/record.server';
import { refuse, type Refusal } from '../../outcome';
import { applicationFile, type Application, type ApplicationFile } from './application.server';
import { claimProof } from './claim-proof.server';
import { storeDuplicates } from './duplicates.server';
import { pendingTwins } from './pending-twins.server';
import { stateByFirm } from '../profile/firm-statements.server';
import type { Occasion } from '../../accounts/occasion.server';
import { applicationSource, filesNote } from '../../companies/own-statement';
import { applicationReference } from './reference';
import { announceCompany, searchedFirm } from '../saved-searches/saved-searches.server';
import { placeRefusal, type PlaceRefusal } from './submission.server';
import { dateInChina } from '../../calendar/working-days';

/** From this likeness on a reviewer has to say whether the other record is the applicant. */
const unjudgedThreshold = 0.6;

export type AdmissionRefusal = PlaceRefusal | 'proof-needed' | 'duplicates-unjudged' | 'same-company';

/**
 * What keeps an application from being approved now: its place taken meanwhile, a claim without proof, or a likely
 * duplicate nobody judged, on record or among the applications in review, looked up anew.
 */
export function admissionRefusal(
  db: Database,
  tx: Transaction,
  application: Application,
): Refusal<AdmissionRefusal> | null {
  const { id, kind } = application;
  const place = placeRefusal(tx, application);
  if (place) return place;
  if (kind === 'claim')
    return claimProof(tx, application)!.proven ? null : refuse('proof-needed', { state: application.state });
  storeDuplicates(db, application);
  const twin = pendingTwins(tx, application).find((one) => one.verdict === null);
  if (twin) return refuse('duplicates-unjudged', { value: twin.reference, allowed: ['same', 'different'] });
  const judged = and(eq(applicationDuplicates.applicationId, id), eq(applicationDuplicates.verdict, 'same'));
  const same = tx
    .select({ slug: companies.slug })
    .from(applicationDuplicates)
    .innerJoin(companies, eq(companies.id, applicationDuplicates.companyId))
    .where(judged)
    .get();
  if (same) return refuse('same-company', { value: same.slug });
  const open = and(
    eq(applicationDuplicates.applicationId, id),
    isNull(applicationDuplicates.verdict),
    gte(applicationDuplicates.score, unjudgedThreshold),
  );
  const unjudged = tx
    .select({ slug: companies.slug })
    .from(applicationDuplicates)
    .innerJoin(companies, eq(companies.id, applicationDuplicates.companyId))
    .where(open)
    .get();
  return unjudged ? refuse('duplicates-unjudged', { value: unjudged.slug, allowed: ['same', 'different'] }) : null;
}

/**
 * Brings an approved application into the directory: its company (made, or filled where the record is empty), the
 * firm's statements, capabilities, membership and the applicant's role, and word to whoever waits for such a firm.
 */
export function admit(
  db: Database,
  tx: Transaction,
  application: Application,
  reviewer: EventActor,
  occasion: Occasion,
): Application & { companyId: number } {
  const today = dateInChina(occasion.now);
  const before = application.companyId === null ? null : searchedFirm(tx, application.companyId, occasion.now);
  const companyId = application.companyId ?? createCompany(tx, application);
  const file = applicationFile(tx, application);
  if (application.companyId !== null) fillCompany(tx, application, companyId);
  stateFile(tx, file, companyId, occasion.now);
  keepOwnWords(tx, companyId, given(application, appliedOwnWords), occasion.now);
  const { id: membershipId } = tx
    .insert(memberships)
    .values({ companyId, applicationId: application.id, state: 'active', since: today })
    .returning({ id: memberships.id })
    .get();
  grantMembership(tx, application.applicantId, companyId, reviewer, occasion);
  const admitted = tx
    .update(membershipApplications)
    .set({ companyId })
    .where(eq(membershipApplications.id, application.id))
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: reviewer,
      deed: 'membership.begin',
      thing: { type: 'membership', id: membershipId },
      after: { companyId, state: 'active', since: today },
    },
    occasion,
  );
  indexStaleCompanies(db);
  announceCompany(tx, companyId, occasion, before);
  return { ...admitted, companyId };
}

/** The firm's statements and capabilities, as of the day they were sent. */
function stateFile(
  tx: Transaction,
  { application, capabilities: named }: ApplicationFile,
  companyId: number,
  now: Date,
): void {
  const source = applicationSource(applicationReference(application));
  const asOf = dateInChina(new Date(application.submittedAt!));
  stateByFirm(
    tx,
    { companyId, asOf, source },
    given(application, appliedFields),
    named.map((one) => one.segmentId),
  );
  const grounds = named.map(({ segmentId, items }) => {
    const links = items.flatMap((item) => (item.url === null ? [] : [item.url]));
    const evidence = [
      source,
      ...links,
      ...(items.length > links.length ? [filesNote(items.length - links.length)] : []),
    ].join('; ');
    const ground = { companyId, segmentId, evidence, confidence: 'medium', validFrom: asOf } as const;
    return { ...ground, kind: 'statement', reference: source } as const;
  });
  addGrounds(tx, grounds, now);
}

/** What an application gives for some fields. */
function given<Field extends AppliedField>(
  application: Application,
  fields: readonly Field[],
): Record<Field, string | null> {
  return Object.fromEntries(fields.map((field) => [field, application[field]])) as Record<Field, string | null>;
}

function keepOwnWords(
  tx: Transaction,
  companyId: number,
  words: Record<(typeof appliedOwnWords)[number], string | null>,
  now: Date,
): void {
  const profile = { ...words, updatedAt: now.toISOString() };
  tx.insert(companyProfiles)
    .values({ companyId, ...profile })
    .onConflictDoUpdate({ target: companyProfiles.companyId, set: profile })
    .run();
}

function grantMembership(
  tx: Transaction,
  applicantId: number,
  companyId: number,
  reviewer: EventActor,
  occasion: Occasion,
): void {
  const applicant = tx
    .select({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(eq(accounts.id, applicantId))
    .get()!;
  addGrant(tx, applicant, { role: 'member', regionCode: null, companyId }, reviewer, occasion);
}

/** A new record from what the firm said. */
function createCompany(tx: Transaction, application: Application): number {
  const { nameZh, shortName } = application;
  const bare = shortName ?? nameZh!.replace(/(?:股份)?有限公司$/, '');
  const base = companySlug(bare, new Set());
  const pattern = `${base}-%`;
  const taken = tx.all<{ slug: string }>(
    sql`select slug from companies where slug = ${base} or slug like ${pattern}
      union select slug from company_redirects where slug = ${base} or slug like ${pattern}`,
  );
  const slug = companySlug(bare, new Set(taken.map((row) => row.slug)));
  return tx
    .insert(companies)
    .values({
      slug,
      ...given(application, appliedRecordFields),
      nameZh: nameZh!,
      sortKey: companySortKey(shortName ?? nameZh!),
      confidence: 'medium',
    })
    .returning({ id: companies.id })
    .get().id;
}

/** Fills what the record does not hold; what it holds stays, with the firm's statement beside it. */
function fillCompany(tx: Transaction, application: Application, companyId: number): void {
  const record = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  const lacking = appliedRecordFields
    .filter((field) => field !== 'nameZh')
    .filter((field) => record[field] === null && application[field] !== null);
  const missing = given(application, lacking);
  if (Object.keys(missing).length > 0) tx.update(companies).set(missing).where(eq(companies.id, companyId)).run();
}
