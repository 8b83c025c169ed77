import { officeHoldings } from './office-holdings';

/** What happens to rows about a person when they delete their account. */
type Fate = 'erase' | 'keep' | 'blank';

/** One table that holds something about people: how their rows are found, what they are shown, what deletion does. */
export interface Holding {
  readonly table: string;
  /** Columns with the number of an account; a row is about everybody named in one. */
  readonly by: readonly string[];
  /** Only rows of which this SQL holds: for tables in which rows of different kinds meet different fates. */
  readonly only?: string;
  /** Columns handed over in the export; keys, hashes and sealed values stay, they say nothing to a reader. */
  readonly show: readonly string[];
  readonly fate: Fate;
  /** Columns set to null by `blank`. */
  readonly blank?: readonly string[];
  readonly zh: string;
  readonly en: string;
  /** Why it is kept, for what is not erased. */
  readonly why?: { readonly zh: string; readonly en: string };
}

const proof = {
  zh: '只剩账号编号，用来证明谁做了什么；法规要求审核与发证可追溯。',
  en: 'Only the number of the account remains, as proof of who did what: reviews and certificates must stay traceable.',
};
const firm = {
  zh: '是企业的申请档案；其中联系人的姓名、电话、邮箱抹去。',
  en: 'It is the firm’s file; the contact’s name, telephone and address in it are erased.',
};
const certificate = {
  zh: '证书发出后须可查验，发证机构依法保存。',
  en: 'An issued certificate must stay verifiable; its issuer keeps it by law.',
};

/**
 * Every table with rows about people. A test compares this with the database's foreign keys: a new table with a
 * person in it fails until it is listed here, with what deletion does to it.
 */
export const holdings: readonly Holding[] = [
  {
    table: 'accounts',
    by: ['id'],
    show: ['id', 'email', 'email_verified_at', 'state', 'language', 'created_at'],
    fate: 'blank',
    zh: '账号',
    en: 'Account',
    why: { zh: '邮箱和密码抹去，只留编号。', en: 'Address and password are erased; the number remains.' },
  },
  {
    table: 'role_grants',
    by: ['account_id'],
    show: ['role', 'region_code', 'company_id', 'granted_at'],
    fate: 'erase',
    zh: '角色',
    en: 'Roles',
  },
  {
    table: 'sessions',
    by: ['account_id'],
    show: ['number', 'stage', 'created_at', 'expires_at', 'ends_at', 'last_seen_day', 'user_agent'],
    fate: 'erase',
    zh: '会话',
    en: 'Sessions',
  },
  {
    table: 'known_devices',
    by: ['account_id'],
    show: ['created_at', 'expires_at'],
    fate: 'erase',
    zh: '登录过的浏览器',
    en: 'Browsers that signed in',
  },
  {
    table: 'email_codes',
    by: ['account_id'],
    show: ['purpose', 'email', 'created_at', 'expires_at'],
    fate: 'erase',
    zh: '等待验证的邮箱',
    en: 'Addresses waiting to be proved',
  },
  {
    table: 'password_resets',
    by: ['account_id'],
    show: ['created_at', 'expires_at'],
    fate: 'erase',
    zh: '重设密码链接',
    en: 'Password reset links',
  },
  {
    table: 'totp_keys',
    by: ['account_id'],
    show: ['created_at', 'confirmed_at'],
    fate: 'erase',
    zh: '验证器应用',
    en: 'Authenticator app',
  },
  {
    table: 'recovery_codes',
    by: ['account_id'],
    show: ['created_at', 'used_at'],
    fate: 'erase',
    zh: '恢复码',
    en: 'Recovery codes',
  },
  {
    table: 'passkeys',
    by: ['account_id'],
    show: ['name', 'created_at', 'last_used_at'],
    fate: 'erase',
    zh: '通行密钥',
    en: 'Passkeys',
  },
  {
    table: 'passkey_challenges',
    by: ['account_id'],
    show: ['purpose', 'expires_at'],
    fate: 'erase',
    zh: '通行密钥询问',
    en: 'Passkey challenges',
  },
  {
    table: 'consents',
    by: ['account_id'],
    show: ['purpose', 'version', 'given_at', 'withdrawn_at'],
    fate: 'keep',
    zh: '同意记录',
    en: 'Consents',
    why: { zh: '证明曾经同意过什么，不含姓名和邮箱。', en: 'Proof of what was agreed to; without name and address.' },
  },
  {
    table: 'identities',
    by: ['account_id'],
    show: ['name', 'document_kind', 'document_country', 'updated_at'],
    fate: 'erase',
    zh: '姓名与证件',
    en: 'Name and identity document',
  },
  {
    table: 'identity_clashes',
    by: ['account_id', 'holder_id'],
    show: ['at'],
    fate: 'erase',
    zh: '同一证件登记过两个账号',
    en: 'One document named by two accounts',
  },
  {
    table: 'deletion_requests',
    by: ['account_id'],
    show: ['requested_at', 'due_at'],
    fate: 'erase',
    zh: '注销申请',
    en: 'Deletion request',
  },
  {
    table: 'saved_searches',
    by: ['account_id'],
    show: ['name', 'filters', 'created_at'],
    fate: 'erase',
    zh: '保存的搜索',
    en: 'Saved searches',
  },
  {
    table: 'offer_inquiries',
    by: ['asker_id'],
    show: ['offer_id', 'text', 'state', 'asked_at', 'reply', 'answered_at'],
    fate: 'blank',
    blank: ['text'],
    zh: '对资源供给的询问',
    en: 'Questions about offers',
    why: {
      zh: '您写的内容抹去，只留企业何时答复，用来算答复时间。',
      en: 'What you wrote is erased; when the firm answered remains, for its response time.',
    },
  },
  {
    table: 'colleague_requests',
    by: ['account_id'],
    show: ['company_id', 'state', 'note', 'asked_at', 'decided_at', 'reason'],
    fate: 'blank',
    blank: ['note'],
    zh: '代表企业的申请',
    en: 'Requests to speak for a firm',
    why: proof,
  },
  {
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
    zh: '入盟申请',
    en: 'Membership applications',
    why: firm,
  },
  {
    table: 'stored_files',
    by: ['uploaded_by'],
    only: "thing_type <> 'talent'",
    show: ['thing_type', 'thing_id', 'original_name', 'media_type', 'bytes', 'uploaded_at'],
    fate: 'keep',
    zh: '上传的文件',
    en: 'Uploaded files',
    why: firm,
  },
  {
    table: 'stored_files',
    by: ['uploaded_by'],
    only: "thing_type = 'talent'",
    show: ['original_name', 'media_type', 'bytes', 'uploaded_at'],
    fate: 'erase',
    zh: '履历的证明文件',
    en: 'Files that prove your record',
  },
  {
    table: 'profile_changes',
    by: ['proposed_by'],
    show: ['company_id', 'field', 'state', 'proposed_at', 'decided_at'],
    fate: 'keep',
    zh: '企业资料的更改',
    en: 'Changes to company profiles',
    why: proof,
  },
  {
    table: 'talents',
    by: ['account_id'],
    show: ['name', 'region_code', 'company_id', 'record', 'findable_since', 'updated_at'],
    fate: 'erase',
    zh: '人才档案',
    en: 'Talent record',
  },
  {
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
    zh: '认证申报',
    en: 'Certification applications',
    why: certificate,
  },
  {
    table: 'certificates',
    by: ['account_id'],
    show: ['number', 'name', 'occupation_id', 'level', 'state', 'issued_on', 'valid_until'],
    fate: 'keep',
    zh: '证书',
    en: 'Certificates',
    why: certificate,
  },
  {
    table: 'certificate_requests',
    by: ['account_id'],
    show: ['kind', 'name', 'reason', 'state', 'created_at', 'decided_at', 'answer'],
    fate: 'erase',
    zh: '换证申请',
    en: 'Requests for another certificate',
  },
  {
    table: 'account_moves',
    by: ['from_id', 'to_id'],
    show: ['state', 'reason', 'proposed_at', 'decided_at', 'undone_at'],
    fate: 'keep',
    zh: '账号之间的证书转移',
    en: 'Certificates moved between accounts',
    why: certificate,
  },
  {
    table: 'certificate_shares',
    by: ['account_id'],
    show: ['fields', 'note', 'created_at', 'expires_at', 'ended_at'],
    fate: 'blank',
    blank: ['note'],
    zh: '证书分享链接',
    en: 'Links that show a certificate',
    why: { zh: '链接立即失效，只留查验次数。', en: 'The links end at once; only how often they were checked remains.' },
  },
  {
    table: 'assessor_interests',
    by: ['candidate_id', 'assessor_id'],
    show: ['kind', 'company_id', 'declared_at', 'withdrawn_at'],
    fate: 'blank',
    blank: ['person_email'],
    zh: '回避声明',
    en: 'Declared interests',
    why: proof,
  },
  {
    table: 'talent_interests',
    by: ['author_id'],
    show: ['company_id', 'chain_id', 'work', 'place', 'contact', 'created_at', 'expires_at', 'ended_at'],
    fate: 'blank',
    blank: ['contact'],
    zh: '您代企业写给人才的消息',
    en: 'Messages to talent you wrote for a firm',
    why: firm,
  },
  {
    table: 'interest_deliveries',
    by: ['account_id'],
    show: ['interest_id', 'state', 'shared', 'changed_at', 'reported_at', 'report'],
    fate: 'erase',
    zh: '企业发来的消息和您的回复',
    en: 'Messages from firms and your answers',
  },
  {
    table: 'interest_mutes',
    by: ['account_id'],
    show: ['company_id', 'muted_at'],
    fate: 'erase',
    zh: '您不再收其消息的企业',
    en: 'Firms you take no more messages from',
  },
  {
    table: 'denials',
    by: ['actor_id'],
    show: ['hour', 'deed', 'thing_type', 'thing_id', 'tries', 'first_at', 'last_at'],
    fate: 'keep',
    zh: '这一小时被拒的尝试',
    en: 'Tries denied in this hour',
    why: proof,
  },
  {
    table: 'events',
    by: ['actor_id'],
    show: ['at', 'deed', 'outcome', 'thing_type', 'thing_id', 'before', 'after', 'reason'],
    fate: 'keep',
    zh: '历史',
    en: 'History',
    why: proof,
  },
  ...officeHoldings.map((holding) => ({ ...holding, fate: 'keep' as const, why: proof })),
];
