import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { partyFrom } from '../parties/party';
import { threadSubjectKinds } from '../parties/thread-subject';
import { paths } from '../paths';
import { newThread } from '../threads/new-thread.server';
import { NewThreadPage } from '../threads/new-thread-page';
import { openThrottled } from '../threads/opening.server';
import { openingForm } from '../threads/thread';
import { threadMessages } from '../threads/thread-messages';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** Who asks, and what about; a 404 for what they may not know of. */
function requireSubject(asked: Asked) {
  const actor = requireActor(asked);
  const { db, language, now } = asked;
  const subject = { kind: asked.choice('kind', threadSubjectKinds), named: asked.text('id') };
  return { actor, subject, asking: requireOk(newThread(db, actor, subject, language, now)) };
}

export const loader = view(requireSubject, ({ asking }, { language }) => {
  // Parties have one conversation among themselves: whoever begins it again is in it.
  if (asking.circle && asking.open !== null) throw redirect(paths(language).thread(asking.open));
  return { asking };
});

export const action = command({
  by: requireSubject,
  form: openingForm,
  run: ({ actor, subject }, { db, form, occasion }) =>
    openThrottled(db, actor, { subject, party: partyFrom(form.party), text: form.text }, occasion),
  to: (to, { value: { id } }) => to.thread(id),
});

export const meta = privateTitle((language) => threadMessages[language].ask);

export default pageOf<typeof loader, typeof action>(NewThreadPage);
