import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { requireActor } from '../../accounts/permissions/required-actor.server';
import { type Language } from '../../i18n/language';
import { ok, type Outcome, type Refusal } from '../../outcome';
import { paths } from '../../paths';
import { fieldsOf } from '../../web/fields.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { evidenceRemovalForm, linkForm, removalForm, revisionForm } from './talent-form';
import { addEntry, addEvidence, editEntry, removeEntry, removeEvidence, talentProfile } from './talent-profile.server';
import type { TalentProfile } from './talent-profile';
import { entriesOf, partForms, recordParts, type RecordPart } from './talent-record';

/**
 * One's own record and the entry an address names; the way to the record without one, 404 for an entry that is not
 * there.
 */
export function requireEntry({ request, context, params }: LoaderFunctionArgs): {
  language: Language;
  profile: TalentProfile;
  part: RecordPart;
  position: number;
} {
  const { accountId } = requireActor({ request, context });
  const language = context.language;
  const profile = talentProfile(context.db, accountId, language);
  if (!profile.exists) throw redirect(paths(language).talent());
  const part = recordParts.find((one) => one === params.part);
  const position = Number(/^\d{1,3}$/.exec(params.position ?? '')?.[0] ?? -1);
  if (!part || !entriesOf(profile.record, part)[position]) throw new Response(null, { status: 404 });
  return { language, profile, part, position };
}

/** What was changed of an entry, or what is wrong with its form. */
type EntryChange = Outcome<'entry' | 'evidence'> | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Does what an entry's form asks: takes evidence away, adds a link, or writes the entry anew. */
export function changeEntryBy(
  db: Database,
  actor: Actor,
  { part, position }: { part: RecordPart; position: number },
  sent: FormData,
  occasion: CertificationOccasion,
): EntryChange {
  const removal = fieldsOf(sent, evidenceRemovalForm);
  if (removal.ok) {
    const { revision, removeEvidence: which } = removal.value;
    const removed = removeEvidence(db, actor, { part, position, revision }, which, occasion);
    return removed.ok ? ok('evidence') : removed;
  }
  if (sent.has('link')) {
    const form = fieldsOf(sent, linkForm);
    if (!form.ok) return form;
    const { link: url, note, revision } = form.value;
    const added = addEvidence(db, actor, { part, position, revision }, () => ({ url, note }), occasion);
    return added.ok ? ok('evidence') : added;
  }
  const of = fieldsOf(sent, revisionForm);
  const entry = fieldsOf(sent, partForms[part]);
  if (!entry.ok) return entry;
  if (!of.ok) return of;
  const edited = editEntry(db, actor, { part, position, revision: of.value.revision }, entry.value, occasion);
  return edited.ok ? ok('entry') : edited;
}

/** Adds an entry to a part, or takes one out when the form names it. */
export function changePartBy(
  db: Database,
  actor: Actor,
  part: RecordPart,
  sent: FormData,
  occasion: CertificationOccasion,
) {
  const removal = fieldsOf(sent, removalForm);
  if (removal.ok) {
    const { remove: position, revision } = removal.value;
    return removeEntry(db, actor, { part, position, revision }, occasion);
  }
  const form = fieldsOf(sent, partForms[part]);
  return form.ok ? addEntry(db, actor, part, form.value, occasion) : form;
}
