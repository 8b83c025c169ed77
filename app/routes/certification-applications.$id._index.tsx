import { requireActor } from '../accounts/permissions/required-actor.server';
import { candidateMessages } from '../candidates/candidate-messages';
import { CandidatePage } from '../candidates/candidate-pages';
import { candidateView } from '../candidates/candidate-view.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now, id }) => ({
  view: requireOk(candidateView(db, actor, id, language, now)),
}));

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? candidateMessages[language].list.title,
);

export default pageOf<typeof loader>(CandidatePage);
