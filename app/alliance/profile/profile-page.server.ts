import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { requireDeed } from '../../accounts/permissions/required-actor.server';
import { namedCompany, type NamedCompany } from '../../companies/named-company.server';
import { type Language } from '../../i18n/language';
import { requireOk } from '../../web/required-page.server';
import { proposedRules, type ProposedField } from '../../companies/profile-field-groups';
import { changeDue } from './profile-change-due.server';
import type { ProfileChangeState } from './profile-change-state';
import { listProfileChanges, type ChangeFile } from './profile-changes.server';
import { findProfile, type EditedProfile } from './published-profile.server';
import { regionsByCode } from '../../region/regions.server';
import { localised } from '../../i18n/messages';

/** The company in the address and its member, or the page that says why not. */
export function requireOwnCompany({ request, context, params }: LoaderFunctionArgs): {
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
  readonly field: ProposedField;
  readonly before: string | null;
  readonly after: string | null;
  readonly state: ProfileChangeState;
  readonly proposedAt: string;
  readonly reason: string | null;
  /** What was given as evidence: an address, a file. */
  readonly url: string | null;
  readonly file: ChangeFile | null;
  /** By when the desk decides, in words of `dueDay`; null where nothing waits. */
  readonly due: { readonly day: string; readonly provisional: boolean } | null;
}

/** What a member edits, what waits for review, and the latest changes; regions by name. */
export function profileView(
  db: Database,
  companyId: number,
  language: Language,
): { profile: EditedProfile; changes: ProfileChangeView[] } {
  const regions = regionsByCode(db);
  const shown = (field: ProposedField, value: string | null) => {
    const region = proposedRules[field].kind === 'region' && value !== null ? regions.get(value) : undefined;
    return region ? localised(language, region.nameZh, region.nameEn) : value;
  };
  const changes = listProfileChanges(db, companyId, 20).map(
    ({ id, field, before, after, state, proposedAt, reason, url, file }) => ({
      id,
      field,
      before: shown(field, before),
      after: shown(field, after),
      state,
      proposedAt,
      reason,
      url,
      file,
      due: state === 'pending' ? changeDue(db, proposedAt) : null,
    }),
  );
  return { profile: findProfile(db, companyId)!, changes };
}
