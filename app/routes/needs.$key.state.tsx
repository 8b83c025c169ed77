import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { needMoveNames } from '../needs/need-state';
import { NeedStatePage } from '../needs/need-state-page';
import { findOwnNeed } from '../needs/need-view.server';
import { moveNeed } from '../needs/needs.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const moveForm = z.object({ move: z.enum(needMoveNames) });

/** Somebody who acts for a poster, and its need in the address; a 404 for any other. */
function requireOwnNeed(asked: Asked) {
  const actor = requireActor(asked);
  const { db, text, language, now } = asked;
  return { actor, view: requireOk(findOwnNeed(db, actor, text('key'), language, dateInChina(now))) };
}

/** Withdrawing is asked about once more. */
const asking = { move: parameter.choice(['withdraw']) };

export const loader = view(requireOwnNeed, ({ view }, { query }) => ({ view, asked: query(asking).move ?? null }));

export const action = command({
  by: requireOwnNeed,
  form: moveForm,
  run: ({ actor, view: { need } }, { db, form, occasion }) => moveNeed(db, actor, { key: need.key, ...form }, occasion),
  to: (to) => to.ownNeeds(),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  needMessages[language].stateTitle(data?.view.need.title ?? ''),
);

export default pageOf<typeof loader, typeof action>(NeedStatePage);
