import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireStep } from '../alliance/applications/application-page.server';
import { submissionForm } from '../alliance/applications/section-forms';
import { SubmissionPage } from '../alliance/applications/submission-pages';
import { submitApplication } from '../alliance/applications/submission.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireStep('submit');

export const action = command({
  by: requireActor,
  form: submissionForm,
  run: (actor, { db, occasion, id, form }) => submitApplication(db, actor, { id, revision: form.revision }, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].submission.title);

export default pageOf<typeof loader, typeof action>(SubmissionPage);
