import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { NoticesPage } from '../inbox/notices-page';
import { noticeMessages } from '../notices/messages';
import { markNotices, ownNotices } from '../notices/own-notices.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = { q: parameter.text(), only: parameter.choice(['unread']), before: parameter.position() };

const marking = z.object({
  notice: z.union([z.literal('all'), z.string().regex(/^\d{1,12}$/)]),
  read: z.enum(['yes', 'no']),
});

export const loader = view(requireActor, ({ accountId }, { db, query, language, occasion }) => {
  const { q, only, before } = query(parameters);
  const unread = only === 'unread';
  return { q, unread, ...ownNotices(db, occasion.keys, accountId, { q, unread, before: before || null }, language) };
});

export const action = command({
  by: requireActor,
  form: marking,
  run: ({ accountId }, { db, form: { notice, read }, now }) =>
    markNotices(db, accountId, { notice: notice === 'all' ? notice : Number(notice), read: read === 'yes' }, now),
  to: (to) => to.notices(),
});

export const meta = privateTitle((language) => noticeMessages[language].title);

export default pageOf<typeof loader, typeof action>(NoticesPage);
