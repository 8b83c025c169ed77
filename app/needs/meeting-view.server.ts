import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { sentInvitations } from './invitation-view.server';
import type { ListedNeed } from './need';
import { findOwnNeed } from './need-view.server';

export interface MeetingView {
  readonly need: ListedNeed;
  /** Those who said yes: the key of their invitation, and their name. */
  readonly interested: readonly (readonly [key: string, name: string])[];
}

/** What the form that says a need is met has to choose from. */
export function meetingView(
  db: Database,
  actor: Actor,
  key: string,
  language: Language,
  today: string,
): Outcome<MeetingView, 'need-unknown' | 'not-allowed'> {
  const found = findOwnNeed(db, actor, key, language, today);
  if (!found.ok) return found;
  const row = db.select().from(needs).where(eq(needs.key, key)).get()!;
  const sent = sentInvitations(db, row, true, language, today);
  return ok({
    need: found.value.need,
    interested: sent.flatMap(({ state, key: invitation, name }) =>
      state === 'interested' && name !== null ? [[invitation, name] as const] : [],
    ),
  });
}
