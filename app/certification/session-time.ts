import { momentText } from '../certificates/moment-text';

/** When a session is, in one line of China's time: 2026-12-05 09:00 – 12:00. Moments are ISO 8601. */
export function sessionTime(session: { readonly startsAt: string; readonly endsAt: string }): string {
  const [from, until] = [momentText(session.startsAt), momentText(session.endsAt)];
  return `${from} – ${until.startsWith(from.slice(0, 10)) ? until.slice(11) : until}`;
}
