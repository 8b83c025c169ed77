import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { membershipApplications, memberships } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { delistedRefusal } from '../../companies/delisted.server';
import { appliedFields } from '../../companies/profile-field-groups';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { companyRow, publishedFields } from '../profile/published-profile.server';
import { openApplicationOf, type Application } from './application.server';

/** `claim`: speak for a company on record; `new`: for one that is not. */
export type ApplicationStart = { readonly kind: 'claim'; readonly companyId: number } | { readonly kind: 'new' };

export type StartRefusal =
  PermissionRefusal | 'company-unknown' | 'already-member' | 'company-taken' | 'company-delisted';

/**
 * Opens a draft, or hands back the one this person has open for the same company, so that a second visit resumes.
 * A claim starts with what is on record. Refused when the company is a member already or somebody's claim is open.
 */
export function startApplication(
  db: Database,
  actor: Actor | null,
  start: ApplicationStart,
  moment: Moment,
): Outcome<Application, StartRefusal> {
  return write(db, (tx) => {
    const companyId = start.kind === 'claim' ? start.companyId : null;
    const allowed = authoriseIn(
      tx,
      actor,
      'company.claim',
      { companyId },
      { type: 'company', id: companyId ?? '' },
      moment,
    );
    if (!allowed.ok) return allowed;
    const owner = actor!;
    const resumed = ownDraft(tx, owner.accountId, companyId);
    if (resumed) return ok(resumed);
    const prefill = companyId === null ? ok({}) : claimable(tx, companyId);
    if (!prefill.ok) return prefill;
    const draft = openDraft(tx, { ...prefill.value, kind: start.kind, companyId }, owner, moment.now);
    recordEvent(
      tx,
      {
        actor: { accountId: owner.accountId },
        deed: 'application.start',
        thing: { type: 'application', id: draft.id },
        after: { state: 'draft', kind: start.kind, companyId },
      },
      moment,
    );
    return ok(draft);
  });
}

function openDraft(
  tx: Transaction,
  about: Partial<Application> & Pick<Application, 'kind' | 'companyId'>,
  owner: Actor,
  now: Date,
): Application {
  const at = now.toISOString();
  return tx
    .insert(membershipApplications)
    .values({
      ...about,
      applicantId: owner.accountId,
      contactEmail: owner.email,
      state: 'draft',
      createdAt: at,
      updatedAt: at,
      queuedAt: at,
    })
    .returning()
    .get();
}

function ownDraft(tx: Transaction, accountId: number, companyId: number | null): Application | undefined {
  const mine = and(
    eq(membershipApplications.applicantId, accountId),
    inArray(membershipApplications.state, ['draft', 'submitted', 'in-review', 'returned']),
  );
  const rows = tx.select().from(membershipApplications).where(mine).all();
  return companyId === null
    ? rows.find((row) => row.kind === 'new' && row.state === 'draft')
    : rows.find((row) => row.companyId === companyId);
}

function claimable(tx: Transaction, companyId: number): Outcome<Partial<Application>, StartRefusal> {
  const record = companyRow(tx, companyId);
  if (!record) return refuse('company-unknown', { field: 'companyId', value: String(companyId) });
  const out = delistedRefusal(tx, companyId);
  if (out) return out;
  if (isMember(tx, companyId)) return refuse('already-member', { field: 'companyId', value: record.company.slug });
  const open = openApplicationOf(tx, { companyId }, 0);
  if (open) return refuse('company-taken', { field: 'companyId', value: record.company.slug, state: open.state });
  const published = publishedFields(record);
  return ok(Object.fromEntries(appliedFields.map((field) => [field, published[field]])));
}

/** Is the company a member now, suspended or not. */
export function isMember(db: Database | Transaction, companyId: number): boolean {
  return (
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.companyId, companyId), ne(memberships.state, 'ended')))
      .get() !== undefined
  );
}
