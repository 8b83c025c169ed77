import { requireActor } from '../accounts/permissions/required-actor.server';
import { CandidateListPage } from '../candidates/candidate-list-page';
import { candidateMessages } from '../candidates/candidate-messages';
import { startForm } from '../candidates/candidate-step';
import { candidateList } from '../candidates/candidate-view.server';
import { startCertification } from '../certification/applications/candidacy.server';
import { listSessionAlerts } from '../certification/sessions/session-alerts.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language }) => ({
  lines: candidateList(db, actor, language),
  alerts: listSessionAlerts(db, actor.accountId, language),
}));

/** Begins an application for a level, or goes back to the one under way. */
export const action = command({
  by: requireActor,
  form: startForm,
  run: (actor, { db, occasion, form }) =>
    startCertification(db, actor, { occupationId: form.occupation, level: form.level }, occasion),
  to: (to, { value }) => to.certificationApplication(value.id),
});

export const meta = privateTitle((language) => candidateMessages[language].list.title);

export default pageOf<typeof loader, typeof action>(CandidateListPage);
