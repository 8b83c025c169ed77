import { requireActor } from '../accounts/permissions/required-actor.server';
import { employersLike } from '../certification/talent/talent-basics.server';
import { parameter } from '../web/query';
import { answer } from '../web/route.server';

const parameters = { q: parameter.text(120) };

/** Names of firms like what is typed as one's employer. */
export const loader = answer(requireActor, (_actor, { db, query }) =>
  Response.json(
    { names: employersLike(db, query(parameters).q) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  ),
);
