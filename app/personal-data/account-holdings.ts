import type { Holding } from './holding';

/** An account and what proves who is behind it. */
export const accountHoldings: readonly Holding[] = [
  {
    name: 'accounts',
    table: 'accounts',
    by: ['id'],
    show: ['id', 'email', 'email_verified_at', 'state', 'language', 'created_at'],
    fate: 'blank',

    why: 'numberRemains',
  },
  {
    name: 'role_grants',
    table: 'role_grants',
    by: ['account_id'],
    show: ['role', 'region_code', 'company_id', 'institution_id', 'granted_at'],
    fate: 'erase',
  },
  {
    name: 'sessions',
    table: 'sessions',
    by: ['account_id'],
    show: ['number', 'stage', 'created_at', 'expires_at', 'ends_at', 'last_seen_day', 'user_agent'],
    fate: 'erase',
  },
  {
    name: 'known_devices',
    table: 'known_devices',
    by: ['account_id'],
    show: ['created_at', 'expires_at'],
    fate: 'erase',
  },
  {
    name: 'email_codes',
    table: 'email_codes',
    by: ['account_id'],
    show: ['purpose', 'email', 'created_at', 'expires_at'],
    fate: 'erase',
  },
  {
    name: 'password_resets',
    table: 'password_resets',
    by: ['account_id'],
    show: ['created_at', 'expires_at'],
    fate: 'erase',
  },
  {
    name: 'totp_keys',
    table: 'totp_keys',
    by: ['account_id'],
    show: ['created_at', 'confirmed_at'],
    fate: 'erase',
  },
  {
    name: 'recovery_codes',
    table: 'recovery_codes',
    by: ['account_id'],
    show: ['created_at', 'used_at'],
    fate: 'erase',
  },
  {
    name: 'passkeys',
    table: 'passkeys',
    by: ['account_id'],
    show: ['name', 'created_at', 'last_used_at'],
    fate: 'erase',
  },
  {
    name: 'passkey_challenges',
    table: 'passkey_challenges',
    by: ['account_id'],
    show: ['purpose', 'expires_at'],
    fate: 'erase',
  },
  {
    name: 'consents',
    table: 'consents',
    by: ['account_id'],
    show: ['purpose', 'version', 'given_at', 'withdrawn_at'],
    fate: 'keep',

    why: 'proofOfConsent',
  },
  {
    name: 'identities',
    table: 'identities',
    by: ['account_id'],
    show: ['name', 'document_kind', 'document_country', 'updated_at'],
    fate: 'erase',
  },
  {
    name: 'identity_clashes',
    table: 'identity_clashes',
    by: ['account_id', 'holder_id'],
    show: ['at'],
    fate: 'erase',
  },
  {
    name: 'deletion_requests',
    table: 'deletion_requests',
    by: ['account_id'],
    show: ['requested_at', 'due_at'],
    fate: 'erase',
  },
];
