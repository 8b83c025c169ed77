import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { keepSessionAlert } from '../certification/sessions/session-alerts.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

const form = z.object({ wanted: z.enum(['yes', 'no']) });

export const loader = leadTo(requireActor, (to, { text, number }) => to.scheme(text('occupation'), number('level')));

/** Asks to hear when an exam of the level opens, or no longer. */
export const action = command({
  by: requireActor,
  form,
  pageless: true,
  run: (actor, { db, form: { wanted }, text, number, occasion }) => {
    const of = { occupationId: text('occupation'), level: number('level'), wanted: wanted === 'yes' };
    requireOk(keepSessionAlert(db, actor, of, occasion));
  },
  to: (to, { text, number }) => `${to.scheme(text('occupation'), number('level'))}#sessions`,
});
