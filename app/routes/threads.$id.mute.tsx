import { requireThread } from '../threads/required-thread.server';
import { muteForm } from '../threads/thread';
import { muteThread } from '../threads/thread-mutes.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireThread, (to, { id }) => to.thread(id));

export const action = command({
  by: requireThread,
  form: muteForm,
  pageless: true,
  run: ({ actor }, { db, id, form, occasion }) => muteThread(db, actor, { id, mute: form.mute === 'yes' }, occasion),
  to: (to, { id }) => to.thread(id),
});
