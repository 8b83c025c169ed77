import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { moveInquiry } from '../offers/inquiries.server';
import { InquiryPage } from '../offers/inquiry-pages';
import { inquiryMoveNames } from '../offers/inquiry-state';
import { findInquiry } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const answer = z.object({ move: z.enum(inquiryMoveNames), reply: ifShown(z.string().trim().max(2000), '') });

/** Who asked or is asked, and the question in the address; a 404 for any other. */
function requireInquiry(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language } = asked;
  return { actor, inquiry: requireOk(findInquiry(db, actor, id, language)) };
}

export const loader = view(requireInquiry, ({ inquiry }) => ({ inquiry }));

export const action = command({
  by: requireInquiry,
  form: answer,
  run: ({ actor, inquiry: { id } }, { db, form, occasion }) => moveInquiry(db, actor, { id, ...form }, occasion),
  to: (to) => to.inquiries(),
});

export const meta = privateTitle((language) => offerMessages[language].inquiry.title);

export default pageOf<typeof loader, typeof action>(InquiryPage);
