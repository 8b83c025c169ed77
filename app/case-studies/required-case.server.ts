import { requireActor } from '../accounts/permissions/required-actor.server';
import type { Asked } from '../web/asked';
import { requireOk } from '../web/required-page.server';
import { findOwnCase } from './own-case-view.server';

/** Somebody of one of its parties, and the case study of the project in the address; a 404 for any other. */
export function requireOwnCase(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now } = asked;
  return { actor, view: requireOk(findOwnCase(db, actor, id, language, now)) };
}
