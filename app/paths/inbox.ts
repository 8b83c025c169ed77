import type { At } from './address';

/** What waits for the reader. */
export const inboxPaths = (at: At) => ({
  inbox: () => at('/inbox'),
  notices: (view: { q?: string | null; only?: 'unread' | null; before?: number | null } = {}) =>
    at('/inbox/messages', { ...view }),
  /** What came to officials: who sees to it. */
  escalation: (kind: string, thing: string) => at(`/inbox/escalations/${kind}/${thing}`),
  notice: (number: number) => at(`/inbox/messages/${number}`),
  noticeChoices: (saved = false) => at('/inbox/mail-settings', { saved: saved ? 'yes' : null }),
  mailStop: (token: string) => at(`/mail-stops/${encodeURIComponent(token)}`),
});
