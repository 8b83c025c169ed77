import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { muteFirm } from '../interests/mutes.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to) => to.talentMessages());

/** Takes no more messages of a firm, or takes them again. */
export const action = command({
  by: requireActor,
  form: z.object({ move: z.enum(['mute', 'unmute']) }),
  pageless: true,
  run: (actor, { db, text, form: { move }, occasion }) =>
    void requireOk(muteFirm(db, actor, { slug: text('slug'), mute: move === 'mute' }, occasion)),
  to: (to) => to.talentMessages(),
});
