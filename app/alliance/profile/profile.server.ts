import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { profileChanges, regions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { ProfileField } from '../../companies/profile-field-groups';
import { profileFields } from '../../companies/profile-fields';
import { recordEvent, type EventActor } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import type { ProfileChange } from './profile-changes.server';
import { publishChange } from './profile-publication.server';
import { profileValue, type ProfileValueRefusal } from './profile-values';
import { findProfile, type Profile } from './published-profile.server';

export type ProfileRefusal =
  PermissionRefusal | ProfileValueRefusal | 'company-unknown' | 'region-unknown' | 'nothing-changed';

interface ProfileEdit {
  readonly companyId: number;
  readonly field: ProfileField;
  readonly value: string;
}

/**
 * A member's edit of one field: published at once and in history, or, for what says who the company is, proposed to
 * the desk (a newer proposal replaces one still waiting). The firm's statement joins those on record.
 */
export function editProfile(
  db: Database,
  actor: Actor | null,
  edit: ProfileEdit,
  moment: Occasion,
): Outcome<ProfileChange, ProfileRefusal> {
  return write(db, (tx): Outcome<ProfileChange, ProfileRefusal> => {
    const { companyId, field } = edit;
    const thing = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.profile', { companyId }, thing, moment);
    if (!allowed.ok) return allowed;
    const profile = findProfile(tx, companyId);
    if (!profile) return refuse('company-unknown', { value: String(companyId) });
    const checked = newValue(tx, profile, edit);
    if (!checked.ok) return checked;
    const waits = profileFields[field].publishes === 'review';
    const by = { accountId: actor!.accountId, role: allowed.value };
    const values = { companyId, field, before: profile[field], after: checked.value };
    const change = noteChange(tx, { ...values, waits, by }, moment);
    if (!waits) publishChange(db, tx, change, moment);
    return ok(change);
  });
}

/** What was typed as it will be kept, if it is right, new, and a region that exists. */
function newValue(
  tx: Transaction,
  profile: Profile,
  { field, value }: ProfileEdit,
): Outcome<string | null, ProfileRefusal> {
  const checked = profileValue(field, value);
  if (!checked.ok) return checked;
  const after = checked.value;
  if (after === profile[field]) return refuse('nothing-changed', { field });
  if (profileFields[field].kind === 'region' && !isRegion(tx, after!))
    return refuse('region-unknown', { field, value: after! });
  return checked;
}

function isRegion(tx: Transaction, code: string): boolean {
  return tx.select({ code: regions.code }).from(regions).where(eq(regions.code, code)).get() !== undefined;
}

interface NewChange extends Pick<ProfileChange, 'companyId' | 'field' | 'before' | 'after'> {
  readonly waits: boolean;
  readonly by: EventActor & { readonly accountId: number };
}

/** The change with its line in history, in the place of one of the same field that still waited. */
function noteChange(
  tx: Transaction,
  { companyId, field, before, after, waits, by }: NewChange,
  moment: Occasion,
): ProfileChange {
  const at = moment.now.toISOString();
  if (waits) withdrawWaiting(tx, { companyId, field }, { decidedAt: at, decidedBy: by.accountId });
  const state = waits ? 'pending' : 'published';
  const change = tx
    .insert(profileChanges)
    .values({ companyId, field, before, after, state, proposedBy: by.accountId, proposedAt: at })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: waits ? 'profile.propose' : 'profile.edit',
      thing: { type: 'company', id: companyId },
      before: { [field]: before },
      after: { [field]: after },
    },
    moment,
  );
  return change;
}

function withdrawWaiting(
  tx: Transaction,
  { companyId, field }: Pick<ProfileChange, 'companyId' | 'field'>,
  decided: { readonly decidedAt: string; readonly decidedBy: number },
): void {
  tx.update(profileChanges)
    .set({ state: 'withdrawn', ...decided })
    .where(
      and(
        eq(profileChanges.companyId, companyId),
        eq(profileChanges.field, field),
        eq(profileChanges.state, 'pending'),
      ),
    )
    .run();
}
