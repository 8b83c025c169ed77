import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '../accounts/permissions/actor';
import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { demandForm } from '../talent-demand/demand';
import { DemandPage } from '../talent-demand/demand-page';
import { demandPageView } from '../talent-demand/demand-view.server';
import { recordDemand } from '../talent-demand/demand.server';
import { talentDemandMessages } from '../talent-demand/messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** An official of any region; which regions they may record for is asked again with the form. */
function requireOfficial(asked: { request: Request; context: AppLoadContext }): Actor {
  const own = requireActor(asked).roles.find(({ role }) => role === 'official');
  return requireDeed(asked, 'talent-demand.record', { regionCode: own?.regionCode ?? null });
}

export const loader = view(requireOfficial, (actor, { db, language }) => ({
  view: demandPageView(db, actor, language),
}));

export const action = command({
  by: requireOfficial,
  form: demandForm,
  run: (actor, { db, occasion, form }) => recordDemand(db, actor, form, occasion),
  to: (to) => to.talentDemand(),
});

export const meta = privateTitle((language) => talentDemandMessages[language].title);

export default pageOf<typeof loader, typeof action>(DemandPage);
