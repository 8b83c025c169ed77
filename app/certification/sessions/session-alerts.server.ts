import { and, asc, eq, inArray, notExists } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, noticeChoices, sessionAlerts } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { mailToAccount } from '../../accounts/mail-to-account.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type Moment } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import type { CertificationOccasion } from '../applications/occasion.server';
import { findOccupation, levelNames } from '../schemes/occupation-register.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import type { SessionAlertLine } from '../applications/candidate-view';
import type { ExamSession } from './exam-session.server';
import { sessionOpeningMail } from './session-mails';
import { sessionTime } from './session-time';

interface Level {
  readonly occupationId: string;
  readonly level: number;
}

/**
 * Asks to hear when an exam of a level opens, or no longer. Asking turns mail about exams on again where it was
 * stopped: who presses the button wants it.
 */
export function keepSessionAlert(
  db: Database,
  actor: Actor | null,
  { occupationId, level, wanted }: Level & { readonly wanted: boolean },
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'scheme-unknown'> {
  const thing = { type: 'account', id: actor?.accountId ?? '' };
  const allowed = authorise(db, actor, 'session-alert.keep', { ownerId: actor?.accountId }, thing, occasion);
  if (!allowed.ok) return allowed;
  const scheme = findOccupation(db, occupationId)?.schemes[level - 1];
  if (!scheme?.published && !scheme?.draft) return refuse('scheme-unknown', { value: `${occupationId}/${level}` });
  const { accountId } = actor!;
  return write(db, (tx) => {
    const { changes } = wanted
      ? tx
          .insert(sessionAlerts)
          .values({ accountId, occupationId, level, since: occasion.now.toISOString() })
          .onConflictDoNothing()
          .run()
      : tx.delete(sessionAlerts).where(alertOf(accountId, { occupationId, level })).run();
    if (wanted) turnMailOn(tx, accountId);
    if (changes === 0) return ok(null);
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: wanted ? 'session-alert.keep' : 'session-alert.remove',
        thing,
        after: { occupationId, level },
      },
      occasion,
    );
    return ok(null);
  });
}

/** The levels whose exams an account asked to hear of, in the reader's language. */
export function listSessionAlerts(db: Database, accountId: number, language: Language): SessionAlertLine[] {
  const name = levelNames(db, language, '');
  return db
    .select({ occupationId: sessionAlerts.occupationId, level: sessionAlerts.level })
    .from(sessionAlerts)
    .where(eq(sessionAlerts.accountId, accountId))
    .orderBy(asc(sessionAlerts.since))
    .all()
    .map((of) => ({ ...of, name: name(of.occupationId, of.level) }));
}

/** Whether an account asked to hear of a level's exams. */
export function hasSessionAlert(db: Database, accountId: number, of: Level): boolean {
  return (
    db.select({ since: sessionAlerts.since }).from(sessionAlerts).where(alertOf(accountId, of)).get() !== undefined
  );
}

/** Ends all that an account asked to hear of exams, as the link in such a mail does. */
export function endSessionAlerts(tx: Transaction, accountId: number, moment: Moment): void {
  const { changes } = tx.delete(sessionAlerts).where(eq(sessionAlerts.accountId, accountId)).run();
  if (changes === 0) return;
  const thing = { type: 'account', id: accountId };
  recordEvent(tx, { actor: { accountId }, deed: 'session-alert.remove', thing }, moment);
}

/**
 * Tells whoever asked that an exam of a level is open. Who was accepted under its version hears so as a candidate, and
 * an exam for an earlier version takes nobody new.
 */
export function tellAlerted(tx: Transaction, session: ExamSession, occasion: CertificationOccasion): void {
  const version = findSchemeVersion(tx, session.schemeVersionId)!;
  if (version.state !== 'published') return;
  const { occupationId, level, content } = version;
  const told = tx
    .select({ id: certificationApplications.id })
    .from(certificationApplications)
    .where(
      and(
        eq(certificationApplications.accountId, sessionAlerts.accountId),
        eq(certificationApplications.schemeVersionId, version.id),
        inArray(certificationApplications.state, ['accepted', 'seated', 'assessed', 'passed', 'issued']),
      ),
    );
  const asked = tx
    .select({ accountId: sessionAlerts.accountId })
    .from(sessionAlerts)
    .where(and(eq(sessionAlerts.occupationId, occupationId), eq(sessionAlerts.level, level), notExists(told)))
    .all();
  for (const { accountId } of asked)
    mailToAccount(tx, accountId, 'session-opening', occasion, (language) =>
      sessionOpeningMail(language, {
        level: localised(language, content.title.zh, content.title.en),
        time: sessionTime(session),
        link: `${occasion.origin}${paths(language).scheme(occupationId, level)}`,
      }),
    );
}

const alertOf = (accountId: number, { occupationId, level }: Level) =>
  and(
    eq(sessionAlerts.accountId, accountId),
    eq(sessionAlerts.occupationId, occupationId),
    eq(sessionAlerts.level, level),
  );

function turnMailOn(tx: Transaction, accountId: number): void {
  tx.delete(noticeChoices)
    .where(
      and(eq(noticeChoices.accountId, accountId), eq(noticeChoices.group, 'sessions'), eq(noticeChoices.time, 'off')),
    )
    .run();
}
