import { requireActor } from '../accounts/permissions/required-actor.server';
import { OwnHistoryPage } from '../history/history-pages';
import { personHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, query }) => {
  const { before } = query({ before: parameter.position() });
  return { ...personHistoryView(db, actor.accountId, before) };
});

export const meta = privateTitle((language) => historyMessages[language].own);

export default pageOf<typeof loader>(OwnHistoryPage);
