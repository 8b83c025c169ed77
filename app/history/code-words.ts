import { bodyChangeNames } from './body-code-words';
import { roles, type Role } from '../accounts/permissions/role';
import { roleName } from '../accounts/permissions/role-names';
import type { Language } from '../i18n/language';
import { sideBySide, textIn, type SideBySide } from '../i18n/side-by-side';
import { documentNames } from '../accounts/identity/document-names';
import { answers, listings, parts, talkedAbout } from './project-code-words';
import { resourceKindNames } from '../region/resource-names';

export type Names = Readonly<Record<string, SideBySide>>;

/** Every state a thing of history may be in, whatever its kind. */
const states: Names = {
  accepted: ['已接受', 'accepted'],
  active: ['有效', 'active'],
  agreed: ['已商定', 'agreed'],
  anonymised: ['已注销', 'deleted'],
  answered: ['已答复', 'answered'],
  appealed: ['申诉中', 'under appeal'],
  approved: ['已通过', 'approved'],
  asked: ['待答复', 'to be answered'],
  assessed: ['已评分', 'assessed'],
  cancelled: ['已取消', 'cancelled'],
  closed: ['已截止', 'closed'],
  closing: ['验收中', 'closing'],
  completed: ['已完成', 'completed'],
  confirmed: ['已确认', 'confirmed'],
  declared: ['已声明', 'declared'],
  declined: ['不予办理', 'declined'],
  delisted: ['已移出名录', 'out of the directory'],
  disabled: ['已停用', 'disabled'],
  discarded: ['已放弃', 'discarded'],
  disputed: ['有异议', 'disputed'],
  done: ['已完成', 'done'],
  draft: ['草稿', 'draft'],
  dropped: ['已取消', 'dropped'],
  ended: ['已终止', 'ended'],
  failed: ['未通过', 'failed'],
  forming: ['组建中', 'forming'],
  'given-back': ['已退还', 'given back'],
  held: ['已占用', 'held'],
  ignored: ['未理会', 'ignored'],
  'in-review': ['审核中', 'in review'],
  invited: ['已邀请', 'invited'],
  issued: ['已签发', 'issued'],
  issuing: ['签发中', 'being issued'],
  lapsed: ['已过期', 'lapsed'],
  open: ['开放中', 'open'],
  passed: ['已通过', 'passed'],
  paused: ['已暂停', 'paused'],
  pending: ['待审核', 'waiting for review'],
  planned: ['已安排', 'planned'],
  proposed: ['待第二人决定', 'for a second person'],
  published: ['已发布', 'published'],
  refused: ['未通过', 'refused'],
  rejected: ['已驳回', 'rejected'],
  relisted: ['已恢复收录', 'listed again'],
  replaced: ['已被取代', 'replaced'],
  reported: ['待验收', 'reported'],
  returned: ['退回补正', 'returned'],
  referred: ['已转给企业', 'passed to the firm'],
  revoked: ['已撤销', 'revoked'],
  running: ['进行中', 'running'],
  sat: ['已考', 'sat'],
  seated: ['已有座位', 'seated'],
  stopped: ['已中止', 'stopped'],
  submitted: ['已提交', 'submitted'],
  sent: ['送审中', 'being checked'],
  talking: ['进行中', 'under way'],
  superseded: ['已被新证书取代', 'superseded'],
  suspended: ['已暂停', 'suspended'],
  undone: ['已撤回', 'undone'],
  upheld: ['已采纳', 'upheld'],
  waiting: ['等候中', 'waiting'],
  withdrawn: ['已撤回', 'withdrawn'],
  met: ['已满足', 'met'],
  interested: ['有意向', 'interested'],
  'not-now': ['暂不考虑', 'not now'],
};

/** Every kind a thing of history may be of, whatever the thing. */
const kinds: Names = {
  ...Object.fromEntries(
    Object.entries(resourceKindNames).map(([kind, name]) => [
      kind,
      sideBySide((language) => textIn(language, name).toLowerCase()),
    ]),
  ),
  alliance: ['联盟', 'alliance'],
  'case-study': ['案例', 'case study'],
  certificate: ['证书', 'certificate'],
  claim: ['认领', 'claim'],
  company: ['企业', 'company'],
  contract: ['合同摘录', 'contract extract'],
  correction: ['更正', 'correction'],
  enterprise: ['企业', 'enterprise'],
  exam: ['考试', 'exam'],
  family: ['亲属', 'family'],
  'name-change': ['更名', 'change of name'],
  new: ['新增企业', 'new firm'],
  'new-key': ['密钥作废重发', 'issued again after a lost key'],
  passkey: ['通行密钥', 'passkey'],
  patent: ['专利', 'patent'],
  'product-page': ['产品页', 'product page'],
  'recovery-code': ['恢复码', 'recovery code'],
  renewal: ['续期', 'renewal'],
  state: ['职业技能等级评价机构', 'skill-level evaluation body'],
  totp: ['验证器应用', 'authenticator app'],
  trainee: ['学员', 'trainee'],
};

const roleNames: Names = Object.fromEntries(
  (Object.keys(roles) as Role[]).map((role) => [role, sideBySide((language) => roleName(language, role))]),
);

/** How far a session has come. */
const stages: Names = { open: ['已登录', 'signed in'], 'second-factor': ['等待第二步验证', 'second factor awaited'] };

/** Why something was refused or denied. */
const refusals: Names = {
  'account-disabled': ['账号已停用', 'account disabled'],
  'code-expired': ['验证码已过期', 'code expired'],
  'code-spent': ['验证码试错太多次', 'code tried too often'],
  'code-wrong': ['验证码不对', 'wrong code'],
  'email-unverified': ['邮箱未验证', 'address not proven'],
  'not-allowed': ['没有权限', 'no permission'],
  'own-thing': ['不能办自己或本企业的事', 'one’s own or one’s firm’s matter'],
  'registration-expired': ['注册已过期', 'registration expired'],
  'second-factor-needed': ['未做第二步验证', 'second factor missing'],
  'second-person-needed': ['须由另一人办理', 'another person must do it'],
  'sign-in-needed': ['未登录', 'not signed in'],
  'sign-in-slowed': ['登录太频繁，被放慢', 'sign-in slowed down'],
  'too-many-attempts': ['尝试太多次', 'too many tries'],
  'wrong-credentials': ['邮箱或密码不对', 'wrong address or password'],
};

/** What a consent is for. */
const purposes: Names = {
  account: ['开设账号', 'having an account'],
  findable: ['让企业找到我', 'being found by firms'],
  identity: ['登记证件', 'recording an identity document'],
};

const sections: Names = {
  capabilities: ['能力', 'capabilities'],
  consent: ['同意', 'consent'],
  declaration: ['声明', 'declaration'],
  identity: ['企业身份', 'the firm’s identity'],
  proof: ['认领凭证', 'proof of the claim'],
  people: ['联系人', 'people'],
};

/** What a report or a change of a certificate is about. */
const subjects: Names = {
  body: ['发证机构', 'issuing body'],
  issuedOn: ['签发日期', 'day of issue'],
  membership: ['会员资格', 'membership'],
  name: ['姓名', 'name'],
  name_zh: ['企业名称', 'name of the firm'],
  name_en: ['英文名', 'English name'],
  short_name: ['简称', 'short name'],
  number: ['编号', 'number'],
  offer: ['资源供给', 'offer'],
  other: ['其他', 'something else'],
  region_code: ['地区', 'region'],
  segment: ['环节', 'segment'],
  stock_code: ['股票代码', 'stock code'],
  title: ['名称', 'title'],
  uscc: ['统一社会信用代码', 'unified social credit code'],
  validUntil: ['有效期至', 'valid until'],
  website: ['网站', 'website'],
};

const absences: Names = {
  absent: ['缺考', 'absent'],
  excused: ['准假', 'excused'],
};

const claims: Names = {
  international: ['国际', 'international'],
  ministry: ['部委', 'ministry'],
  national: ['国家', 'national'],
};

const verdicts: Names = {
  different: ['不是同一家', 'another firm'],
  same: ['是同一家', 'the same firm'],
};

const confidences: Names = {
  high: ['高', 'high'],
  low: ['低', 'low'],
  medium: ['中', 'medium'],
};

/** The details whose values are codes, and the words for these. */
export const coded: Readonly<Record<string, Names>> = {
  subject: talkedAbout,
  state: states,
  kind: kinds,
  bodyChange: bodyChangeNames,
  role: roleNames,
  roles: roleNames,
  stage: stages,
  documentKind: documentNames,
  code: refusals,
  purpose: purposes,
  section: sections,
  field: subjects,
  fields: subjects,
  absence: absences,
  mayClaim: claims,
  verdict: verdicts,
  confidence: confidences,
  part: parts,
  answer: answers,
  listing: listings,
};

/** A code's word; the code itself where it has none. */
export function word(names: Names, language: Language, code: string): string {
  return Object.hasOwn(names, code) ? textIn(language, names[code]!) : code;
}
