import { requireActor } from '../accounts/permissions/required-actor.server';
import { leadTo } from '../web/route.server';

/** Conversations kept the numbers of the questions they were. */
export const loader = leadTo(requireActor, (to, { id }) => to.thread(id));
