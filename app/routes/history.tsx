import { allowed } from '../accounts/permissions/required-actor.server';
import { eventOutcomes } from '../events/event';
import { AllHistoryPage } from '../history/history-pages';
import { allHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

const parameters = {
  type: parameter.text(60),
  id: parameter.text(100),
  outcome: parameter.choice(eventOutcomes),
  before: parameter.position(),
};

export const loader = view(allowed('history.see-all'), (_by, { db, query }) => {
  const { type, id, outcome = null, before } = query(parameters);
  const filter = { type, id, outcome };
  return { filter, ...allHistoryView(db, { ...filter, before }) };
});

export const meta = privateTitle((language) => historyMessages[language].all);

export default pageOf<typeof loader>(AllHistoryPage);
