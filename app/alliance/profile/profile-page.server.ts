import type { AppLoadContext } from '@remix-run/node';
import type { Database } from '../../../db/client';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import { requireDeed } from '../../accounts/permissions/required-actor.server';
import { namedCompany, type NamedCompany } from '../../companies/named-company.server';
import { type Language } from '../../i18n/language';
import { ok, type Outcome, type Refusal } from '../../outcome';
import { requireOk } from '../../web/required-page.server';
import { editedFields, type ProfileField } from '../../companies/profile-field-groups';
import { profileFields } from '../../companies/profile-fields';
import { changeDue } from './profile-change-due.server';
import type { ProfileChangeState } from './profile-change-state';
import { profileValue } from './profile-values';
import { editProfile } from './profile.server';
import { listProfileChanges } from './profile-changes.server';
import { findProfile, type Profile } from './published-profile.server';
import { regionsByCode } from '../../region/regions.server';
import { localised } from '../../i18n/messages';

interface Asked {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** The company in the address and its member, or the page that says why not. */
export function requireOwnCompany({ request, context, params }: Asked): {
  language: Language;
  company: NamedCompany;
  actor: Actor;
} {
  const language = context.language;
  const named = namedCompany(context.db, params.slug ?? '', language);
  const companyId = named.ok ? named.value.id : null;
  const actor = requireDeed(
    { request, context },
    'company.profile',
    { companyId },
    { type: 'company', id: companyId ?? '' },
  );
  return { language, company: requireOk(named), actor };
}

export interface ProfileChangeView {
  readonly id: number;
  readonly field: ProfileField;
  readonly before: string | null;
  readonly after: string | null;
  readonly state: ProfileChangeState;
  readonly proposedAt: string;
  readonly reason: string | null;
  /** By when the desk decides, in words of `dueDay`; null where nothing waits. */
  readonly due: { readonly day: string; readonly provisional: boolean } | null;
}

/** What a member edits, what waits for review, and the latest changes; regions by name. */
export function profileView(
  db: Database,
  companyId: number,
  language: Language,
): { profile: Profile; changes: ProfileChangeView[] } {
  const regions = regionsByCode(db);
  const shown = (field: ProfileField, value: string | null) => {
    const region = profileFields[field].kind === 'region' && value !== null ? regions.get(value) : undefined;
    return region ? localised(language, region.nameZh, region.nameEn) : value;
  };
  const changes = listProfileChanges(db, companyId, 20).map(
    ({ id, field, before, after, state, proposedAt, reason }) => ({
      id,
      field,
      before: shown(field, before),
      after: shown(field, after),
      state,
      proposedAt,
      reason,
      due: state === 'pending' ? changeDue(db, proposedAt) : null,
    }),
  );
  return { profile: findProfile(db, companyId)!, changes };
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Saves every field that differs from what is published, all or none. The value: whether some were published, some
 * proposed.
 */
export function saveProfile(
  db: Database,
  actor: Actor,
  companyId: number,
  typed: Readonly<Record<ProfileField, string>>,
  occasion: Occasion,
): Outcome<{ published: boolean; proposed: boolean }> | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const judged = editedFields.map((field) => ({ field, value: profileValue(field, typed[field]) }));
  const refusals = judged.flatMap(({ value, field }) => (value.ok ? [] : [{ ...value, field }]));
  if (refusals.length > 0) return { ok: false, refusals };
  try {
    return write(db, () => {
      const profile = findProfile(db, companyId)!;
      const changed = judged.flatMap(({ field, value }) => (value.ok && value.value !== profile[field] ? [field] : []));
      if (changed.length === 0) throw new Refused({ ok: false, code: 'nothing-changed' });
      for (const field of changed) {
        const edited = editProfile(db, actor, { companyId, field, value: typed[field] }, occasion);
        if (!edited.ok) throw new Refused({ ...edited, field: edited.field ?? field });
      }
      return ok({
        published: changed.some((field) => profileFields[field].publishes === 'at-once'),
        proposed: changed.some((field) => profileFields[field].publishes === 'review'),
      });
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: [error.refusal] };
    throw error;
  }
}
