import { requireActor } from '../accounts/permissions/required-actor.server';
import type { Asked } from '../web/asked';
import { requireOk } from '../web/required-page.server';
import { findThread } from './thread-view.server';

/** A side of the conversation in the address; a 404 for anybody else. */
export function requireThread(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language } = asked;
  return { actor, thread: requireOk(findThread(db, actor, id, language)) };
}
