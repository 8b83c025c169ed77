import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireStep } from '../alliance/applications/application-page.server';
import { WithdrawalPage } from '../alliance/applications/submission-pages';
import { withdrawApplication } from '../alliance/applications/submission.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireStep('withdraw');

export const action = command({
  by: requireActor,
  run: (actor, { db, occasion, id }) => withdrawApplication(db, actor, id, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].withdrawal.title);

export default pageOf<typeof loader, typeof action>(WithdrawalPage);
