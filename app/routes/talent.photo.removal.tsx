import { requireActor } from '../accounts/permissions/required-actor.server';
import { removeTalentPhoto } from '../certification/talent/talent-photo.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireActor, (to) => to.talentPhoto());

/** Takes the portrait of one's tickets away. */
export const action = command({
  by: requireActor,
  pageless: true,
  run: (actor, { db, occasion }) => removeTalentPhoto(db, actor, occasion),
  to: (to) => to.talentPhoto(),
});
