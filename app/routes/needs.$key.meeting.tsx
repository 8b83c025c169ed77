import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { meetNeed } from '../needs/meeting.server';
import { MeetingPage } from '../needs/meeting-page';
import { meetingView } from '../needs/meeting-view.server';
import { needMessages } from '../needs/messages';
import { metKinds } from '../needs/need-kind';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const meetForm = z.object({
  with: z.enum(metKinds),
  invitation: z.string().max(40),
  offerId: z
    .string()
    .trim()
    .max(12)
    .transform((text) => (/^[1-9]\d*$/.test(text) ? Number(text) : 0)),
  note: z.string().trim().max(1000),
});

/** Somebody who acts for a poster, and its need in the address; a 404 for any other. */
function requireMeeting(asked: Asked) {
  const actor = requireActor(asked);
  const { db, text, language, now } = asked;
  return { actor, view: requireOk(meetingView(db, actor, text('key'), language, dateInChina(now))) };
}

export const loader = view(requireMeeting, ({ view }) => ({ view }));

export const action = command({
  by: requireMeeting,
  form: meetForm,
  run: ({ actor, view: { need } }, { db, form, occasion }) => meetNeed(db, actor, { key: need.key, ...form }, occasion),
  to: (to) => to.ownNeeds(),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  needMessages[language].meet.title(data?.view.need.title ?? ''),
);

export default pageOf<typeof loader, typeof action>(MeetingPage);
