import type { At } from './address';

const id = encodeURIComponent;

/** Signing in, one's account, people and history. */
export const accountsPaths = (at: At) => ({
  /** `kept` names whose form was kept, where one was. */
  signIn: (next?: string | null, after?: 'signed-out' | 'password-set' | 'form-kept', kept?: string) =>
    at('/sign-in', { next, after, kept }),
  signInSecondFactor: (next?: string | null, recovery = false) =>
    at('/sign-in/second-factor', { next, with: recovery ? 'recovery-code' : null }),
  registration: (next?: string | null) => at('/registration', { next }),
  registrationCode: (token: string, again = false, next?: string | null) =>
    at('/registration/code', { token, again: again ? 'yes' : null, next }),
  passwordResetRequest: (sent = false) => at('/password-reset', { sent: sent ? 'yes' : null }),
  passwordReset: (token: string) => at(`/password-reset/${id(token)}`),
  setup: (token: string) => at(`/setup/${id(token)}`),
  account: () => at('/account'),
  signInPasskey: (next?: string | null) => at('/sign-in/passkey', { next }),
  signOut: () => at('/sign-out'),
  accountProof: (next?: string | null) => at('/account/proof', { next }),
  accountEmail: () => at('/account/email'),
  accountEmailCode: (token: string) => at('/account/email/code', { token }),
  accountPassword: () => at('/account/password'),
  accountTotp: () => at('/account/totp'),
  accountRecoveryCodes: () => at('/account/recovery-codes'),
  accountPasskeys: () => at('/account/passkeys'),
  accountPasskey: (passkey: number) => at(`/account/passkeys/${passkey}`),
  accountSessions: (ended?: number) => at('/account/sessions', { ended }),
  accountSession: (number: number) => at(`/account/sessions/${number}`),
  accountHistory: (view: { before?: number | null } = {}) => at('/account/history', { ...view }),
  personalData: () => at('/account/data'),
  personalDataJson: () => at('/account/data.json'),
  accountIdentity: () => at('/account/identity'),
  consents: () => at('/account/consents'),
  accountDeletion: () => at('/account/deletion'),
  backups: (saved = false) => at('/backups', { saved: saved ? 'yes' : null }),
  backupOrder: () => at('/backups/order'),
  people: (view: { q?: string | null; role?: string | null; state?: string | null; after?: number | null } = {}) =>
    at('/people', { ...view }),
  person: (accountId: number) => at(`/people/${accountId}`),
  personState: (accountId: number) => at(`/people/${accountId}/state`),
  personSessions: (accountId: number) => at(`/people/${accountId}/sessions`),
  personFactors: (accountId: number) => at(`/people/${accountId}/factors`),
  personRoles: (accountId: number) => at(`/people/${accountId}/roles`),
  personIdentity: (accountId: number) => at(`/people/${accountId}/identity`),
  personHistory: (accountId: number, view: { before?: number | null } = {}) =>
    at(`/people/${accountId}/history`, { ...view }),
  history: (view: { before?: number | null; type?: string | null; id?: string | null; outcome?: string | null } = {}) =>
    at('/history', { ...view }),
  deskHistory: (view: { type?: string | null; before?: number | null } = {}) => at('/desk/history', { ...view }),
  companyHistory: (slug: string, view: { before?: number | null } = {}) =>
    at(`/companies/${id(slug)}/history`, { ...view }),
});
