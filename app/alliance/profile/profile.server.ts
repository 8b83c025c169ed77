import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { profileChanges, regions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { listedNames, namesAsText } from '../../companies/alias-list';
import { proposedRules, type ProposedField } from '../../companies/profile-field-groups';
import { recordEvent, type EventActor } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import type { ProfileChange } from './profile-changes.server';
import { publishChange } from './profile-publication.server';
import { profileValue, type ProfileValueRefusal } from './profile-values';
import { findProfile, type EditedProfile } from './published-profile.server';

export type ProfileRefusal =
  | PermissionRefusal
  | ProfileValueRefusal
  | 'company-unknown'
  | 'region-unknown'
  | 'nothing-changed'
  | 'evidence-needed';

/** What shows that a change of identity is right: an address, a file that is kept already, or both. */
interface ChangeEvidence {
  readonly url: string | null;
  readonly fileId: number | null;
}

interface ProfileEdit {
  readonly companyId: number;
  readonly field: ProposedField;
  readonly value: string;
  /** Needed for what says who the company is; what is published at once has none. */
  readonly evidence?: ChangeEvidence;
}

/**
 * A member's edit of one field: published at once and in history, or, for what says who the company is, proposed to
 * the desk with what shows it (a newer proposal replaces one still waiting). The firm's statement joins those on record.
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
    const waits = proposedRules[field].publishes === 'review';
    const { url, fileId } = (waits && edit.evidence) || { url: null, fileId: null };
    if (waits && url === null && fileId === null) return refuse('evidence-needed', { field: 'url' });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const values = { companyId, field, before: profile[field], after: checked.value, url, fileId };
    const change = noteChange(tx, { ...values, waits, by }, moment);
    if (!waits) publishChange(db, tx, change, moment);
    return ok(change);
  });
}

/** What was typed as it will be kept, if it is right, new, and a region that exists. */
function newValue(
  tx: Transaction,
  profile: EditedProfile,
  { field, value }: ProfileEdit,
): Outcome<string | null, ProfileRefusal> {
  const checked = profileValue(field, value);
  if (!checked.ok) return checked;
  const after = checked.value;
  if (after === profile[field]) return refuse('nothing-changed', { field });
  if (field === 'alias') return otherThanItsNames(profile, after);
  if (proposedRules[field].kind === 'region' && !isRegion(tx, after!))
    return refuse('region-unknown', { field, value: after! });
  return checked;
}

/** The other names without those that its record has as its own. */
function otherThanItsNames(
  { nameZh, shortName, nameEn, alias }: EditedProfile,
  names: string | null,
): Outcome<string | null, 'nothing-changed'> {
  const own = [nameZh, shortName, nameEn];
  const others = namesAsText(listedNames(names).filter((name) => !own.includes(name)));
  return others === alias ? refuse('nothing-changed', { field: 'alias' }) : ok(others);
}

function isRegion(tx: Transaction, code: string): boolean {
  return tx.select({ code: regions.code }).from(regions).where(eq(regions.code, code)).get() !== undefined;
}

interface NewChange extends Pick<ProfileChange, 'companyId' | 'field' | 'before' | 'after' | 'url' | 'fileId'> {
  readonly waits: boolean;
  readonly by: EventActor & { readonly accountId: number };
}

/** The change with its line in history, in the place of one of the same field that still waited. */
function noteChange(tx: Transaction, { waits, by, ...values }: NewChange, moment: Occasion): ProfileChange {
  const { companyId, field, before, after } = values;
  const at = moment.now.toISOString();
  if (waits) withdrawWaiting(tx, { companyId, field }, { decidedAt: at, decidedBy: by.accountId });
  const state = waits ? 'pending' : 'published';
  const change = tx
    .insert(profileChanges)
    .values({ ...values, state, proposedBy: by.accountId, proposedAt: at })
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
