import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { deskMessages } from '../review-desk/messages';
import { historyMessages } from '../history/messages';
import { regionHistoryView } from '../history/region-history.server';
import { regionThings } from '../history/region-things';
import { RegionHistoryPage } from '../history/scoped-history-pages';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

const parameters = { type: parameter.choice(regionThings), before: parameter.position() };

/** A grant for one region opens the page; what is shown there is cut to the regions granted. */
function requireOfficial(args: LoaderFunctionArgs) {
  const grant = requireActor(args).roles.find(({ role }) => role === 'official');
  return requireDeed(args, 'history.see', { regionCode: grant?.regionCode ?? null });
}

export const loader = view(requireOfficial, (actor, { db, language, query }) => {
  const { type = null, before } = query(parameters);
  return { type, deskName: deskMessages[language].title, ...regionHistoryView(db, actor, { type, before }) };
});

export const meta = privateTitle((language) => historyMessages[language].region);

export default pageOf<typeof loader>(RegionHistoryPage);
