import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, notices, roleGrants } from '../../db/schema/index';
import { write } from '../../db/write';
import { mailToAccount } from '../accounts/mail-to-account.server';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { isPrivileged, roleNames } from '../accounts/permissions/role';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { dateInChina } from '../calendar/working-days';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { signed, type Letter } from '../mail/mail';
import { isDailyHour } from '../notices/daily.server';
import { noticeMessages } from '../notices/messages';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import { waitingList } from './waiting.server';
import { msPerDay } from '../calendar/day-ms';

type DeskOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

const kind = 'deskDaily';
/** Things that one mail names. */
const named = 20;

/**
 * Tells who holds an office, at most once a day from eight o'clock in China on, what newly waits for them: files, second
 * steps, papers to score. What was told is noted with its moment, so that a start of the server tells nothing twice.
 * Answers how many were told.
 */
export function sendDeskMail(db: Database, occasion: DeskOccasion): number {
  if (!isDailyHour(occasion.now)) return 0;
  const told = officeHolders(db).filter((holder) => {
    const last = lastTold(db, holder.id);
    if (last !== null && dateInChina(new Date(last)) === dateInChina(occasion.now)) return false;
    return tellOfNew(db, holder, last ?? new Date(occasion.now.getTime() - msPerDay).toISOString(), occasion);
  });
  return told.length;
}

function officeHolders(db: Database) {
  const offices = roleNames.filter(isPrivileged);
  return db
    .selectDistinct({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(inArray(roleGrants.role, offices), eq(accounts.state, 'active')))
    .all();
}

function lastTold(db: Database, accountId: number): string | null {
  const last = db
    .select({ at: notices.sentAt })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.kind, kind)))
    .orderBy(desc(notices.sentAt))
    .limit(1)
    .get();
  return last?.at ?? null;
}

function tellOfNew(
  db: Database,
  holder: ReturnType<typeof officeHolders>[number],
  since: string,
  occasion: DeskOccasion,
): boolean {
  if (holder.email === null) return false;
  const { id, email, language } = holder;
  const fresh = waitingList(db, signedInAs({ id, email, language }, db), language, occasion.now).mine.filter(
    (item) => item.since > since,
  );
  if (fresh.length === 0) return false;
  write(db, (tx) => mailToAccount(tx, id, kind, occasion, () => letterOf(language, fresh, occasion.origin)));
  return true;
}

/** Somebody as they are once signed in with everything: what they are told of is what they would then see. */
function signedInAs({ id, email, language }: { id: number; email: string; language: Language }, db: Database): Actor {
  return {
    accountId: id,
    email,
    language,
    roles: rolesOf(db, id),
    session: { number: 0, authenticatedAt: '', secondFactor: true },
  };
}

function letterOf(language: Language, items: readonly WaitingItem[], origin: string): Letter {
  const words = noticeMessages[language];
  const lines = items
    .slice(0, named)
    .map(({ act, subject, dueOn }) => `· ${act} · ${subject}${dueOn ? ` · ${dueOn}` : ''}`);
  if (items.length > named) lines.push(words.deskMore(figure(language, items.length - named)));
  const link = `${origin}${paths(language).inbox()}`;
  return signed(words.deskSubject(figure(language, items.length)), words.deskText(lines.join('\n'), link));
}
