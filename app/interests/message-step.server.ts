import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { Outcome, Refusal } from '../outcome';
import { fieldsOf } from '../web/fields.server';
import { answerMessage, answerPreview, endMessage, holderMessage, reportMessage } from './holder-messages.server';
import { answerForm, reportForm, type SharedAnswer } from './interest';

/**
 * What became of a step: done, gone (the message may no longer be seen), an answer to look at, refusals, or no such
 * step.
 */
export type StepOutcome =
  | { readonly kind: 'done' | 'gone' | 'unknown' }
  | { readonly kind: 'preview'; readonly preview: SharedAnswer }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** One step of a holder with a message, as its form was sent. An answer is shown first and sent only as it was seen. */
export function messageStep(
  db: Database,
  actor: Actor,
  at: { id: number; step: string },
  sent: FormData,
  occasion: Occasion,
): StepOutcome {
  const { id, step } = at;
  if (!holderMessage(db, actor, id, occasion.language, occasion.now).ok) return { kind: 'unknown' };
  if (step === 'decline' || step === 'withdraw')
    return outcomeOf(endMessage(db, actor, { id, move: step }, occasion), 'gone');
  if (step === 'report') {
    const form = fieldsOf(sent, reportForm);
    return form.ok
      ? outcomeOf(reportMessage(db, actor, { id, ...form.value }, occasion), 'done')
      : { kind: 'refused', refusals: form.refusals };
  }
  if (step !== 'answer') return { kind: 'unknown' };
  const form = fieldsOf(sent, answerForm);
  if (!form.ok) return { kind: 'refused', refusals: form.refusals };
  if (form.value.seen === '')
    return { kind: 'preview', preview: answerPreview(db, actor, form.value, occasion.language, occasion.now) };
  return outcomeOf(answerMessage(db, actor, { id, ...form.value }, occasion), 'done');
}

function outcomeOf(outcome: Outcome<null>, kind: 'done' | 'gone'): StepOutcome {
  return outcome.ok ? { kind } : { kind: 'refused', refusals: [outcome] };
}
