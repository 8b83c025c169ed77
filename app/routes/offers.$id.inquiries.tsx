import { requireActor } from '../accounts/permissions/required-actor.server';
import { leadTo } from '../web/route.server';

/** Where questions were asked; conversations begin elsewhere. */
export const loader = leadTo(requireActor, (to, { id }) => to.newThread('offer', id));
