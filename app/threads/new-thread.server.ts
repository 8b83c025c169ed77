import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import type { ThreadSubject } from '../parties/thread-subject';
import { refusalStatus } from '../web/refusal-status';
import { nameOfSubject, openingOf } from './nouns.server';
import { openThreadOf } from './opening.server';
import type { NewThread } from './thread';
import { organisationChoices } from './thread-view.server';

/** What the page that begins a conversation shows; refused where the reader may not know of the subject. */
export function newThread(
  db: Database,
  actor: Actor,
  subject: ThreadSubject,
  language: Language,
  now: Date,
): Outcome<NewThread> {
  const opened = openingOf(db, actor, subject, now);
  if (!opened.ok && refusalStatus(opened) === 404) return opened;
  return ok({
    subject,
    about: nameOfSubject(db, subject, language),
    open: openThreadOf(db, actor.accountId, null, subject),
    refusal: opened.ok ? null : opened,
    parties: organisationChoices(db, actor, language),
  });
}
