import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { refusalStatus } from '../web/refusal-status';
import { nameOfSubject, openingOf, subjectNamed, type AskedSubject } from './nouns.server';
import { openThreadOf } from './opening.server';
import type { NewThread } from './thread';
import { organisationChoices } from './thread-view.server';

/** What the page that begins a conversation shows; refused where the reader may not know of the subject. */
export function newThread(
  db: Database,
  actor: Actor,
  asked: AskedSubject,
  language: Language,
  now: Date,
): Outcome<NewThread> {
  const subject = subjectNamed(db, asked);
  const opened = openingOf(db, actor, subject, now);
  if (!opened.ok && refusalStatus(opened) === 404) return opened;
  const { as = null, circle = false } = opened.ok ? opened.value : {};
  return ok({
    kind: subject.kind,
    named: subject.named,
    about: nameOfSubject(db, subject, language),
    open: opened.ok ? openThreadOf(db, actor.accountId, as, subject, opened.value) : null,
    refusal: opened.ok ? null : opened,
    circle,
    parties: as === null ? organisationChoices(db, actor, language) : [],
  });
}
