import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { WithdrawalPage } from '../alliance/applications/submission-pages';
import { withdrawApplication } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireApplication, ({ page }, { language }) => {
  if (!page.own || !page.standing.moves.includes('withdraw')) throw redirect(paths(language).application(page.id));
  return { page };
});

export const action = command({
  by: requireActor,
  run: (actor, { db, occasion, id }) => withdrawApplication(db, actor, id, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].withdrawal.title);

export default pageOf<typeof loader, typeof action>(WithdrawalPage);
