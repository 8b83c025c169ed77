/** Rows that name somebody because of what they did for the desk: shown to them, kept as proof of the procedure. */
export const officeHoldings = [
  { table: 'role_grants', by: ['granted_by'], show: ['role', 'account_id', 'granted_at'], zh: '您授予的角色', en: 'Roles you granted' },
  { table: 'membership_applications', by: ['reviewer_id', 'decided_by'], show: ['id', 'state', 'taken_at', 'decided_at'], zh: '您审核的入盟申请', en: 'Applications you reviewed' },
  { table: 'application_comments', by: ['author_id'], show: ['application_id', 'field', 'text', 'at'], zh: '您写的审核意见', en: 'Comments you wrote' },
  { table: 'application_duplicates', by: ['judged_by'], show: ['application_id', 'company_id', 'verdict'], zh: '您判断的重复企业', en: 'Duplicates you judged' },
  { table: 'company_merges', by: ['merged_by', 'undone_by'], show: ['id', 'merged_at', 'undone_at', 'reason'], zh: '您合并的企业', en: 'Companies you merged' },
  { table: 'data_reports', by: ['decided_by'], show: ['id', 'state', 'decided_at'], zh: '您处理的纠错', en: 'Reports you answered' },
  { table: 'profile_changes', by: ['decided_by'], show: ['company_id', 'field', 'state', 'decided_at'], zh: '您审核的资料更改', en: 'Profile changes you reviewed' },
  { table: 'certification_applications', by: ['reviewer_id', 'decided_by'], show: ['id', 'state', 'taken_at', 'decided_at'], zh: '您审核的认证申报', en: 'Certification applications you reviewed' },
  { table: 'scheme_versions', by: ['created_by', 'proposed_by', 'published_by'], show: ['id', 'state', 'created_at', 'published_at'], zh: '您编写或发布的认证方案', en: 'Schemes you wrote or published' },
  { table: 'exam_sessions', by: ['created_by', 'confirmed_by'], show: ['id', 'state', 'starts_at'], zh: '您安排的考试', en: 'Exam sessions you arranged' },
  { table: 'session_assessors', by: ['assessor_id'], show: ['session_id'], zh: '您参加考评的考试', en: 'Sessions you assess' },
  { table: 'paper_scores', by: ['assessor_id'], show: ['seat_id', 'paper_id', 'scored_at'], zh: '您的评分', en: 'Your scores' },
  { table: 'assessments', by: ['confirmed_by', 'annulled_by'], show: ['seat_id', 'confirmed_at', 'annulled_at'], zh: '您确认的评审', en: 'Assessments you confirmed' },
  { table: 'certificates', by: ['proposed_by', 'issued_by', 'revocation_proposed_by'], show: ['number', 'state', 'proposed_at', 'issued_on'], zh: '您提议或签发的证书', en: 'Certificates you proposed or issued' },
  { table: 'authorisations', by: ['recorded_by'], show: ['body_id', 'occupation_id', 'recorded_at'], zh: '您登记的授权', en: 'Authorisations you recorded' },
] as const;
