import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { requireActor } from '../../accounts/permissions/required-actor.server';
import { type Language } from '../../i18n/language';
import type { Refusal } from '../../outcome';
import { paths } from '../../paths';
import { fieldsOf } from '../../web/fields.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { evidenceRemovalForm, linkForm, revisionForm } from './talent-form';
import { addEvidence, editEntry, removeEvidence, talentProfile } from './talent-profile.server';
import type { TalentProfile } from './talent-profile';
import { entriesOf, partForms, recordParts, type RecordPart } from './talent-record';

interface Asked {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** One's own record and the entry an address names; the way to the record without one, 404 for an entry that is not there. */
export function requireEntry({ request, context, params }: Asked): {
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

interface EntryChange {
  readonly sent: FormData;
  readonly refusals: readonly Refusal[];
  /** What was changed, when nothing was refused. */
  readonly saved: 'entry' | 'evidence';
}

/** Does what an entry's form asks: takes evidence away, adds a link, or writes the entry anew. */
export function changeEntryBy(
  db: Database,
  actor: Actor,
  { part, position }: { part: RecordPart; position: number },
  sent: FormData,
  occasion: CertificationOccasion,
): EntryChange {
  const refused = (refusals: readonly Refusal[]): EntryChange => ({ sent, refusals, saved: 'entry' });
  const removal = fieldsOf(sent, evidenceRemovalForm);
  if (removal.ok) {
    const removed = removeEvidence(
      db,
      actor,
      { part, position, revision: removal.value.revision },
      removal.value.removeEvidence,
      occasion,
    );
    return removed.ok ? { sent, refusals: [], saved: 'evidence' } : refused([removed]);
  }
  if (sent.has('link')) {
    const link = fieldsOf(sent, linkForm);
    if (!link.ok) return refused(link.refusals);
    const { link: url, note, revision } = link.value;
    const added = addEvidence(db, actor, { part, position, revision }, () => ({ url, note }), occasion);
    return added.ok ? { sent, refusals: [], saved: 'evidence' } : refused([added]);
  }
  const of = fieldsOf(sent, revisionForm);
  const entry = fieldsOf(sent, partForms[part]);
  if (!entry.ok) return refused(entry.refusals);
  if (!of.ok) return refused(of.refusals);
  const edited = editEntry(db, actor, { part, position, revision: of.value.revision }, entry.value, occasion);
  return edited.ok ? { sent, refusals: [], saved: 'entry' } : refused([edited]);
}
