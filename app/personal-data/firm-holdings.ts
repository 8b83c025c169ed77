import type { Holding } from './holding';

/** What somebody does as one of a firm's people, or asks of firms. */
export const firmHoldings: readonly Holding[] = [
  {
    name: 'saved_searches',
    table: 'saved_searches',
    by: ['account_id'],
    show: ['name', 'filters', 'created_at'],
    fate: 'erase',
  },
  {
    name: 'scenarios',
    table: 'scenarios',
    by: ['account_id'],
    show: ['name', 'region_code', 'lens', 'query', 'created_at'],
    fate: 'erase',
  },
  {
    name: 'threads',
    table: 'threads',
    by: ['asker_id', 'owner_account_id'],
    show: ['id', 'subject_kind', 'subject_id', 'state', 'opened_at', 'answered_at', 'ended_at'],
    fate: 'keep',

    why: 'responseTime',
  },
  {
    name: 'thread_messages',
    table: 'thread_messages',
    by: ['author_id'],
    show: ['thread_id', 'text', 'sent_at'],
    fate: 'blank',
    blank: ['text'],

    why: 'responseTime',
  },
  {
    name: 'thread_reports',
    table: 'thread_reports',
    by: ['account_id'],
    show: ['thread_id', 'report', 'reported_at', 'judged_at'],
    fate: 'blank',
    blank: ['report'],

    why: 'proof',
  },
  {
    name: 'institution_invitations',
    table: 'institution_invitations',
    by: ['account_id', 'invited_by'],
    show: ['institution_id', 'state', 'invited_at', 'decided_at'],
    fate: 'keep',

    why: 'proof',
  },
  {
    name: 'thread_mutes',
    table: 'thread_mutes',
    by: ['account_id'],
    show: ['thread_id', 'muted_at'],
    fate: 'erase',
  },
  {
    name: 'colleague_requests',
    table: 'colleague_requests',
    by: ['account_id'],
    show: ['company_id', 'state', 'note', 'asked_at', 'decided_at', 'reason'],
    fate: 'blank',
    blank: ['note'],

    why: 'proof',
  },
  {
    name: 'membership_applications',
    table: 'membership_applications',
    by: ['applicant_id'],
    show: [
      'id',
      'kind',
      'state',
      'name_zh',
      'uscc',
      'contact_name',
      'contact_phone',
      'contact_email',
      'created_at',
      'submitted_at',
      'decided_at',
    ],
    fate: 'blank',
    blank: ['contact_name', 'contact_phone', 'contact_email'],

    why: 'firmsFile',
  },
  {
    name: 'stored_files',
    table: 'stored_files',
    by: ['uploaded_by'],
    only: "thing_type not in ('talent', 'thread')",
    show: ['thing_type', 'thing_id', 'original_name', 'media_type', 'bytes', 'uploaded_at'],
    fate: 'keep',

    why: 'firmsFile',
  },
  {
    name: 'stored_files.thread',
    table: 'stored_files',
    by: ['uploaded_by'],
    only: "thing_type = 'thread'",
    show: ['thing_id', 'original_name', 'media_type', 'bytes', 'uploaded_at'],
    fate: 'erase',
  },
  {
    name: 'stored_files.talent',
    table: 'stored_files',
    by: ['uploaded_by'],
    only: "thing_type = 'talent'",
    show: ['original_name', 'media_type', 'bytes', 'uploaded_at'],
    fate: 'erase',
  },
  {
    name: 'profile_changes',
    table: 'profile_changes',
    by: ['proposed_by'],
    show: ['company_id', 'field', 'state', 'proposed_at', 'decided_at'],
    fate: 'keep',

    why: 'proof',
  },
  {
    name: 'delistings.proposed_by',
    table: 'delistings',
    by: ['proposed_by', 'decided_by', 'relisted_by'],
    show: ['id', 'state', 'proposed_at', 'decided_at', 'relisted_at', 'reason'],
    fate: 'keep',
    why: 'proof',
  },
];
