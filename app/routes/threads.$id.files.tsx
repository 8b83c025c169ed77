import { requireThread } from '../threads/required-thread.server';
import { receiveThreadFile } from '../threads/thread-files.server';
import { threadMessages } from '../threads/thread-messages';
import { ThreadFilePage } from '../threads/thread-pages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireThread, ({ thread }) => ({ thread }));

export const action = command({
  by: requireThread,
  read: unread,
  run: ({ actor }, { db, files, id, request, occasion }) => receiveThreadFile(db, files, actor, id, request, occasion),
  to: (to, { id }) => to.thread(id),
});

export const meta = privateTitle((language) => threadMessages[language].attach);

export default pageOf<typeof loader, typeof action>(ThreadFilePage);
