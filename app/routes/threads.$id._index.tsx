import { moveThrottled } from '../threads/thread-move.server';
import { writingForm } from '../threads/thread';
import { threadMessages } from '../threads/thread-messages';
import { ThreadPage } from '../threads/thread-page';
import { requireThread } from '../threads/required-thread.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireThread, ({ thread }) => ({ thread }));

export const action = command({
  by: requireThread,
  form: writingForm,
  run: ({ actor }, { db, id, form: { move, seen, text }, occasion }) =>
    moveThrottled(db, actor, { id, move, seen: Number(seen), text }, occasion),
  to: (to, { id }) => to.thread(id),
});

export const meta = privateTitle((language) => threadMessages[language].title);

export default pageOf<typeof loader, typeof action>(ThreadPage);
