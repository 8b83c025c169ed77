import type { z } from 'zod';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { refuse, type Outcome, type Refusal } from '../outcome';
import { charterOfForm, type charterForm } from './charter-form';
import type { CharterFormView } from './charter-view.server';
import { reviseProject, type ReviseRefusal } from './revise.server';

interface SentCharter {
  readonly form: z.output<typeof charterForm>;
  readonly sent: FormData;
}

/**
 * Saves a charter as its form was sent. What was written after the form was opened comes first: its lines would be held
 * against choices that are no longer those it showed.
 */
export function saveCharter(
  db: Database,
  actor: Actor,
  view: CharterFormView,
  { form, sent }: SentCharter,
  occasion: Occasion,
): Outcome<{ revision: number }, ReviseRefusal> | { ok: false; refusals: readonly Refusal[] } {
  const { id, partyId, state, revision, seen, fields, parties, segments } = view;
  if (form.revision !== revision)
    return refuse('revision-changed', { value: String(form.revision), state, allowed: [String(revision)] });
  if (form.seen !== '' && form.seen !== seen) return refuse('draft-changed', { state });
  const milestones = Object.entries(fields).flatMap(([name, value]) => (/^milestone-\d+$/.test(name) ? [value] : []));
  const said = charterOfForm(form, sent, { parties, segments, milestones });
  if ('refusals' in said) return { ok: false, refusals: said.refusals };
  return reviseProject(db, actor, { id, partyId, revision, seen: form.seen, charter: said.charter }, occasion);
}
