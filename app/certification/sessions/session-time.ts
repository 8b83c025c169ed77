import type { Language } from '../../i18n/language';
import { certificationMessages } from '../messages';
import { momentText } from '../../calendar/moment-text';

/** When a session is, in one line of China's time: 2026-12-05 09:00 – 12:00. Moments are ISO 8601. */
export function sessionTime(session: { readonly startsAt: string; readonly endsAt: string }): string {
  const [from, until] = [momentText(session.startsAt), momentText(session.endsAt)];
  return `${from} – ${until.startsWith(from.slice(0, 10)) ? until.slice(11) : until}`;
}

/**
 * Where a session is, for mails and lists: how to join an online one is only told to who holds a seat, on their own
 * page.
 */
export function placeText(session: { readonly online: boolean; readonly place: string }, language: Language): string {
  if (!session.online) return session.place;
  return certificationMessages[language].onlinePlace;
}
