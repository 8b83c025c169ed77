import type { Language } from '../i18n/language';
import { FaultNotice } from '../ui/fault-notice';
import type { FormFault } from '../web/form-fault';
import { candidateMessages } from './candidate-messages';
import { explainCandidate } from './refusals';

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
