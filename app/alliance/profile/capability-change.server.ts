import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Moment } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { fieldsOf } from '../../web/fields.server';
import {
  addEvidenceLink,
  removeCapability,
  removeEvidence,
  saveCapability,
} from '../applications/capability-edit.server';
import { capabilityForm, evidenceForm, removalForm } from '../applications/section-forms';

/** `gone`: the capability itself was removed. */
type CapabilityChange =
  Outcome<{ readonly gone: boolean }> | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * One form of a capability's page, told apart by `deed`: `save` its words, add a `link`, or `remove` evidence or
 * itself.
 */
export function changeCapability(
  db: Database,
  actor: Actor,
  id: number,
  sent: FormData,
  moment: Moment,
): CapabilityChange {
  switch (sent.get('deed')) {
    case 'save': {
      const form = fieldsOf(sent, capabilityForm);
      if (!form.ok) return form;
      const { revision, ...capability } = form.value;
      return changed(saveCapability(db, actor, { id, revision }, capability, moment));
    }
    case 'link': {
      const form = fieldsOf(sent, evidenceForm);
      if (!form.ok) return form;
      const { revision, ...link } = form.value;
      return changed(addEvidenceLink(db, actor, { id, revision }, link, moment));
    }
    case 'remove': {
      const form = fieldsOf(sent, removalForm);
      if (!form.ok) return form;
      const { revision, segmentId, evidence } = form.value;
      if (evidence !== '') return changed(removeEvidence(db, actor, { id, revision }, Number(evidence), moment));
      return changed(removeCapability(db, actor, { id, revision }, segmentId, moment), true);
    }
    default:
      return refuse('required', { field: 'deed' });
  }
}

function changed(outcome: { readonly ok: true } | Refusal, gone = false): CapabilityChange {
  return outcome.ok ? ok({ gone }) : outcome;
}
