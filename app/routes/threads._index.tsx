import { requireActor } from '../accounts/permissions/required-actor.server';
import { threadList } from '../threads/thread-list.server';
import { threadMessages } from '../threads/thread-messages';
import { ThreadsPage } from '../threads/threads-page';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, query }) => {
  const { q, after } = query({ q: parameter.text(100), after: parameter.text(60) });
  return { list: threadList(db, actor, { q, cursor: after }, language) };
});

export const meta = privateTitle((language) => threadMessages[language].title);

export default pageOf<typeof loader>(ThreadsPage);
