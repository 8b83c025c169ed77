import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { appealForm } from '../alliance/applications/section-forms';
import { AppealPage } from '../alliance/applications/submission-pages';
import { appealDays, appealRefusal } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireApplication, ({ page }, { language }) => {
  if (!page.own || !page.standing.moves.includes('appeal')) throw redirect(paths(language).application(page.id));
  return { page, days: appealDays };
});

export const action = command({
  by: requireActor,
  form: appealForm,
  run: (actor, { db, occasion, id, form }) => appealRefusal(db, actor, id, form.reason, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].appeal.title);

export default pageOf<typeof loader, typeof action>(AppealPage);
