import { explainBackups } from '../backups/refusals';
import { explainCandidate } from '../candidates/refusals';
import { explainCase } from '../case-studies/refusals';
import { explainCertificate } from '../certificates/refusals';
import { explainShare } from '../certificates/wallet/refusals';
import { explainAssessment } from '../certification/assessments/refusals';
import { explainDesk } from '../certification/refusals';
import { explainScheme } from '../certification/schemes/refusals';
import { explainSession } from '../certification/sessions/refusals';
import { explainTalent } from '../certification/talent/refusals';
import { explainScenario } from '../atlas/saved-scenarios/refusals';
import type { Language } from '../i18n/language';
import { explainEscalation } from '../inbox/escalations/refusals';
import { explainInstitution } from '../institutions/refusals';
import { explainInterest } from '../interests/refusals';
import { explainIssuing } from '../issuing-desk/refusals';
import { explainNeed } from '../needs/refusals';
import type { Refusal } from '../outcome';
import { explainDemand } from '../talent-demand/refusals';
import { explainThread } from '../threads/refusals';
import { explainRefusal } from '../web/refusals';

/** Every noun that refuses, those first whose words others fall back to. */
const nouns: readonly ((language: Language, refusal: Refusal) => string)[] = [
  explainThread,
  explainCase,
  explainNeed,
  explainInstitution,
  explainEscalation,
  explainInterest,
  explainIssuing,
  explainCertificate,
  explainShare,
  explainCandidate,
  explainSession,
  explainAssessment,
  explainTalent,
  explainScheme,
  explainDesk,
  explainDemand,
  explainScenario,
  explainBackups,
];

/** A refusal of whatever noun in the reader's language, for answers that no noun's page gives. */
export function explainAny(language: Language, refusal: Refusal): string {
  const unknown = explainRefusal(language, { ok: false, code: '' });
  for (const explain of nouns) {
    const said = explain(language, refusal);
    if (said !== unknown) return said;
  }
  return unknown;
}
