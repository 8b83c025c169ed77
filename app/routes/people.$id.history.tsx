import { allowed } from '../accounts/permissions/required-actor.server';
import { PersonHistoryPage } from '../history/history-pages';
import { personHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

export const loader = view(allowed('history.see-all'), (_by, { db, id, query }) => {
  const { before } = query({ before: parameter.position() });
  return { accountId: id, ...personHistoryView(db, id, before) };
});

export const meta = privateTitle((language) => historyMessages[language].all);

export default pageOf<typeof loader>(PersonHistoryPage);
