import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { FaultNotice } from '../ui/fault-notice';
import type { FormFault } from '../web/form-fault';
import { explainRefusal } from '../web/refusal-messages';
import { candidateMessages } from './candidate-messages';

/** A refusal about an application in the reader's language. */
export function explainCandidate(language: Language, refusal: Refusal): string {
  const words = candidateMessages[language];
  if (refusal.code === 'move-not-allowed' && refusal.state)
    return words.moveNotAllowed((words.states as Readonly<Record<string, string>>)[refusal.state] ?? refusal.state);
  if (refusal.code === 'resit-too-early' && refusal.allowed?.[0]) return words.earliest(refusal.allowed[0]);
  const own: Readonly<Record<string, string>> = words.refusals;
  return own[refusal.code] ?? explainRefusal(language, refusal);
}

/** Why a step was refused, said at the top. */
export function StepFaults({ language, fault }: { language: Language; fault: FormFault | null }) {
  return (
    <FaultNotice
      fault={fault}
      explain={(refusal) => explainCandidate(language, refusal)}
      title={candidateMessages[language].faultTitle}
    />
  );
}
