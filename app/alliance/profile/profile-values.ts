import { checkUscc, typedUscc } from '../../companies/uscc';
import { ok, refuse, type Outcome } from '../../outcome';
import { siteOf } from '../applications/likeness';
import { profileFields, type ProfileField } from './profile-fields';

export type ProfileValueRefusal =
  'required' | 'too-long' | 'not-a-website' | 'uscc-length' | 'uscc-character' | 'uscc-check-digit' | 'uscc-empty';

/** A profile field as it will be kept: trimmed, a USCC normalised and checked; null when emptied. */
export function profileValue(field: ProfileField, raw: string): Outcome<string | null, ProfileValueRefusal> {
  const { limit, required } = profileFields[field];
  const value =
    field === 'uscc' ? typedUscc(raw) : raw.replace(/\p{Cc}+/gu, field.startsWith('intro') ? '\n' : ' ').trim();
  if (value === '') return required ? refuse('required', { field }) : ok(null);
  if ([...value].length > limit) return refuse('too-long', { field, allowed: [String(limit)] });
  if (field === 'website' && siteOf(value) === null) return refuse('not-a-website', { field, value });
  if (field !== 'uscc') return ok(value);
  const checked = checkUscc(value);
  return checked.ok ? ok(value) : checked;
}
