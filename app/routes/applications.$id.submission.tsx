import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { submissionForm } from '../alliance/applications/section-forms';
import { SubmissionPage } from '../alliance/applications/submission-pages';
import { submitApplication } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireApplication, ({ page }, { language }) => {
  if (!page.own || !page.standing.moves.includes('submit')) throw redirect(paths(language).application(page.id));
  return { page };
});

export const action = command({
  by: requireActor,
  form: submissionForm,
  run: (actor, { db, occasion, id, form }) => submitApplication(db, actor, { id, revision: form.revision }, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].submission.title);

export default pageOf<typeof loader, typeof action>(SubmissionPage);
