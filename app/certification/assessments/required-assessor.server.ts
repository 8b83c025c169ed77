import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '../../accounts/permissions/actor';
import { requireActor, requireDeed } from '../../accounts/permissions/required-actor.server';

/** Somebody who may score, of any region. Else the way to sign-in, or a 403. */
export function requireAssessor(asked: { readonly request: Request; readonly context: AppLoadContext }): Actor {
  const actor = requireActor(asked);
  const own = actor.roles.find(({ role }) => role === 'assessor');
  // A grant for one region opens the pages; what is scored there is judged by its session's region.
  return requireDeed(asked, 'assessment.score', { regionCode: own?.regionCode ?? null });
}
