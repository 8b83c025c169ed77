import { aliasLimits, listedNames, namesAsText } from '../../companies/alias-list';
import { withoutLabel } from '../../companies/pasted-label';
import { checkUscc, typedUscc } from '../../companies/uscc';
import { ok, refuse, type Outcome } from '../../outcome';
import { siteOf } from '../applications/likeness';
import { proposedRules, type ProposedField } from '../../companies/profile-field-groups';

export type ProfileValueRefusal =
  | 'required'
  | 'too-long'
  | 'too-many'
  | 'not-a-website'
  | 'uscc-length'
  | 'uscc-character'
  | 'uscc-check-digit'
  | 'uscc-empty';

/** A profile field as it will be kept: trimmed, a USCC normalised and checked; null when emptied. */
export function profileValue(field: ProposedField, raw: string): Outcome<string | null, ProfileValueRefusal> {
  const { kind, limit, required } = proposedRules[field];
  if (kind === 'names') return otherNames(field, raw);
  const value = kind === 'uscc' ? typedUscc(raw) : kind === 'paragraphs' ? paragraphs(raw) : line(raw);
  if (value === '') return required ? refuse('required', { field }) : ok(null);
  if ([...value].length > limit) return refuse('too-long', { field, allowed: [String(limit)] });
  if (kind === 'website' && siteOf(value) === null) return refuse('not-a-website', { field, value });
  if (kind !== 'uscc') return ok(value);
  const checked = checkUscc(value);
  return checked.ok ? ok(value) : checked;
}

function otherNames(field: ProposedField, raw: string): Outcome<string | null, ProfileValueRefusal> {
  const names = listedNames(paragraphs(raw)).map(line);
  const long = names.find((name) => [...name].length > aliasLimits.name);
  if (long !== undefined) return refuse('too-long', { field, value: long, allowed: [String(aliasLimits.name)] });
  if (names.length > aliasLimits.names)
    return refuse('too-many', { field, value: String(names.length), allowed: [String(aliasLimits.names)] });
  return ok(namesAsText(names));
}

const paragraphs = (raw: string) => raw.replace(/\p{Cc}+/gu, '\n').trim();
const line = (raw: string) => withoutLabel(raw.replace(/\p{Cc}+/gu, ' ')).trim();
