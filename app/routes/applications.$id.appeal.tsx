import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireStep } from '../alliance/applications/application-page.server';
import { appealForm } from '../alliance/applications/section-forms';
import { AppealPage } from '../alliance/applications/submission-pages';
import { appealDays, appealRefusal } from '../alliance/applications/submission.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireStep('appeal'), ({ page }) => ({ page, days: appealDays }));

export const action = command({
  by: requireActor,
  form: appealForm,
  run: (actor, { db, occasion, id, form }) => appealRefusal(db, actor, id, form.reason, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].appeal.title);

export default pageOf<typeof loader, typeof action>(AppealPage);
