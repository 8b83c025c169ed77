import type { Holding } from './holding';

/** What is recorded of talent: applications, certificates and the messages of firms. */
export const talentHoldings: readonly Holding[] = [
  {
    name: 'talents',
    table: 'talents',
    by: ['account_id'],
    show: ['name', 'latin_name', 'region_code', 'company_id', 'record', 'findable_since', 'updated_at'],
    fate: 'erase',
  },
  {
    name: 'certification_applications',
    table: 'certification_applications',
    by: ['account_id'],
    show: [
      'id',
      'occupation_id',
      'level',
      'state',
      'name',
      'person',
      'created_at',
      'submitted_at',
      'decided_at',
      'reason',
      'remarks',
      'appeal_reason',
    ],
    fate: 'keep',

    why: 'verifiable',
  },
  {
    name: 'session_alerts',
    table: 'session_alerts',
    by: ['account_id'],
    show: ['occupation_id', 'level', 'since'],
    fate: 'erase',
  },
  {
    name: 'certificates',
    table: 'certificates',
    by: ['account_id'],
    show: ['number', 'name', 'latin_name', 'occupation_id', 'level', 'state', 'issued_on', 'valid_until'],
    fate: 'keep',

    why: 'verifiable',
  },
  {
    name: 'certificate_requests',
    table: 'certificate_requests',
    by: ['account_id'],
    show: ['kind', 'name', 'reason', 'state', 'created_at', 'decided_at', 'answer'],
    fate: 'erase',
  },
  {
    name: 'account_moves',
    table: 'account_moves',
    by: ['from_id', 'to_id'],
    show: ['state', 'reason', 'proposed_at', 'decided_at', 'undone_at'],
    fate: 'keep',

    why: 'verifiable',
  },
  {
    name: 'certificate_shares',
    table: 'certificate_shares',
    by: ['account_id'],
    show: ['fields', 'note', 'created_at', 'expires_at', 'ended_at'],
    fate: 'blank',
    blank: ['note'],

    why: 'checksCounted',
  },
  {
    name: 'assessor_interests',
    table: 'assessor_interests',
    by: ['candidate_id', 'assessor_id'],
    show: ['kind', 'company_id', 'declared_at', 'withdrawn_at'],
    fate: 'blank',
    blank: ['person_email'],

    why: 'proof',
  },
  {
    name: 'talent_interests',
    table: 'talent_interests',
    by: ['author_id'],
    show: ['company_id', 'chain_id', 'work', 'place', 'contact', 'created_at', 'expires_at', 'ended_at'],
    fate: 'blank',
    blank: ['contact'],

    why: 'firmsFile',
  },
  {
    name: 'interest_deliveries',
    table: 'interest_deliveries',
    by: ['account_id'],
    show: ['interest_id', 'state', 'shared', 'changed_at', 'reported_at', 'report'],
    fate: 'erase',
  },
  {
    name: 'interest_mutes',
    table: 'interest_mutes',
    by: ['account_id'],
    show: ['company_id', 'muted_at'],
    fate: 'erase',
  },
];
