import type { Database } from '../../../db/client';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { refuse, type Outcome, type Refusal } from '../../outcome';
import { fieldsOf } from '../../web/fields.server';
import { mailProofCode, removeProof, takeProofCode } from './proof-edit.server';
import { mailboxForm, proofCodeForm, proofRemovalForm } from './section-forms';

/** One form of the page of proofs, told apart by `deed`: ask for a code, give it, or take a proof out. */
export function changeProof(
  db: Database,
  actor: Actor,
  id: number,
  sent: FormData,
  occasion: Occasion,
): Outcome<unknown> | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  switch (sent.get('deed')) {
    case 'mail': {
      const form = fieldsOf(sent, mailboxForm);
      if (!form.ok) return form;
      const { revision, mailbox } = form.value;
      return mailProofCode(db, actor, { id, revision }, mailbox, occasion);
    }
    case 'code': {
      const form = fieldsOf(sent, proofCodeForm);
      if (!form.ok) return form;
      const { revision, code } = form.value;
      return takeProofCode(db, actor, { id, revision }, code, occasion);
    }
    case 'remove': {
      const form = fieldsOf(sent, proofRemovalForm);
      if (!form.ok) return form;
      const { revision, proof } = form.value;
      return removeProof(db, actor, { id, revision }, proof, occasion);
    }
    default:
      return refuse('required', { field: 'deed' });
  }
}
