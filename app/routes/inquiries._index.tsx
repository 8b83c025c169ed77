import { requireActor } from '../accounts/permissions/required-actor.server';
import { leadTo } from '../web/route.server';

/** Questions about offers are conversations now; their old addresses lead to them. */
export const loader = leadTo(requireActor, (to) => to.threads());
