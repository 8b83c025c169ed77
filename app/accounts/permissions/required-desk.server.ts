import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from './actor';
import { requireActor, requireDeed } from './required-actor.server';

/** Somebody who may see the desk: a reviewer or official, of any region. Else the way to sign-in, or a 403. */
export function requireDesk(asked: { readonly request: Request; readonly context: AppLoadContext }): Actor {
  const actor = requireActor(asked);
  const own = actor.roles.find(({ role }) => role === 'reviewer' || role === 'official');
  // A grant for one region opens the desk; what is shown there is cut to the regions granted.
  return requireDeed(asked, 'desk.see', { regionCode: own?.regionCode ?? null });
}
