import type { Language } from '../i18n/language';

type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

const deeds: Names = {
  'account.register': ['注册', 'register'],
  'account.create': ['建立账号', 'account made'],
  'account.verify-email': ['验证邮箱', 'prove an address'],
  'account.sign-in': ['登录', 'sign in'],
  'account.second-factor': ['第二步验证', 'second factor'],
  'account.sign-out': ['退出', 'sign out'],
  'account.reauthenticate': ['再次确认身份', 'prove identity again'],
  'account.request-reset': ['申请重设密码', 'ask for a password reset'],
  'account.reset-password': ['重设密码', 'reset the password'],
  'account.change-password': ['更改密码', 'change the password'],
  'account.request-email-change': ['申请更换邮箱', 'ask to change the address'],
  'account.change-email': ['更换邮箱', 'change the address'],
  'account.enrol-totp': ['加验证器应用', 'add an authenticator app'],
  'account.remove-totp': ['移除验证器应用', 'remove the authenticator app'],
  'account.recovery-codes': ['换恢复码', 'new recovery codes'],
  'account.add-passkey': ['加通行密钥', 'add a passkey'],
  'account.remove-passkey': ['移除通行密钥', 'remove a passkey'],
  'account.disable': ['停用账号', 'disable the account'],
  'account.enable': ['恢复账号', 'enable the account'],
  'account.anonymise': ['注销账号', 'account deleted'],
  'session.end': ['结束会话', 'end a session'],
  'session.end-others': ['结束其他会话', 'end other sessions'],
  'session.end-all': ['结束全部会话', 'end all sessions'],
  'factors.reset': ['重置第二验证', 'reset second factors'],
  'role.grant': ['授予角色', 'grant a role'],
  'role.revoke': ['撤销角色', 'revoke a role'],
  'consent.give': ['同意', 'consent'],
  'consent.withdraw': ['撤回同意', 'withdraw consent'],
  'identity.keep': ['登记身份', 'record identity'],
  'personal-data.unmask': ['查看完整身份证号', 'open the whole ID-card number'],
  'own-data.export': ['下载个人信息', 'export personal data'],
  'own-data.request-deletion': ['申请注销', 'ask for deletion'],
  'own-data.cancel-deletion': ['撤回注销申请', 'take deletion back'],
  'assessor.declare-complete': ['核对完回避声明', 'declarations complete'],
  'assessor.withdraw-interest': ['撤回回避声明', 'take an interest back'],
  'exam-seat.absent': ['登记缺考', 'note an absence'],
  'exam-seat.excused': ['准假', 'excuse an absence'],
  'exam-seat.present': ['撤销缺考', 'take an absence back'],
  'exam-seat.rescore': ['交他人重新评分', 'give to other assessors'],
  'exam-session.see-names': ['查看考生姓名', 'see candidates’ names'],
  'certification.uphold': ['维持原成绩', 'result upheld'],
  'certification.rescore': ['重新评分', 'to be scored again'],
  'retention.run': ['到期清理', 'retention'],
};

/** Things as history names them. */
const things: Names = {
  account: ['账号', 'account'],
  application: ['入盟申请', 'application'],
  assessment: ['评审', 'assessment'],
  assessor: ['考评员', 'assessor'],
  body: ['发证机构', 'issuing body'],
  certificate: ['证书', 'certificate'],
  'certificate-share': ['证书分享', 'certificate share'],
  certification: ['认证申报', 'certification'],
  company: ['企业', 'company'],
  'exam-seat': ['考位', 'exam seat'],
  'exam-session': ['考试批次', 'exam session'],
  'issuing-body': ['发证机构', 'issuing body'],
  membership: ['会员资格', 'membership'],
  page: ['页面', 'page'],
  profile: ['企业资料', 'profile'],
  registration: ['注册', 'registration'],
  report: ['纠错', 'report'],
  retention: ['到期清理', 'retention'],
  'saved-search': ['保存的搜索', 'saved search'],
  scheme: ['认证方案', 'scheme'],
  seat: ['考位', 'seat'],
  session: ['会话', 'session'],
  'supply-link': ['供需关系', 'supply link'],
  talent: ['人才资料', 'talent record'],
};

const verbs: Names = {
  accept: ['接受', 'accept'],
  add: ['新增', 'add'],
  answer: ['答复', 'answer'],
  appeal: ['申诉', 'appeal'],
  approve: ['通过', 'approve'],
  assign: ['指派', 'assign'],
  attach: ['上传文件', 'attach a file'],
  authorise: ['授权', 'authorise'],
  begin: ['开始', 'begin'],
  cancel: ['取消', 'cancel'],
  change: ['更改', 'change'],
  close: ['结束', 'close'],
  comment: ['批注', 'comment'],
  confirm: ['确认', 'confirm'],
  declare: ['声明', 'declare'],
  'declare-interest': ['申报利害关系', 'declare an interest'],
  dismiss: ['撤换', 'take off'],
  dispute: ['提出异议', 'dispute'],
  edit: ['编辑', 'edit'],
  end: ['终止', 'end'],
  'end-share': ['停止分享', 'end a share'],
  escalate: ['超时上报', 'escalate'],
  'give-back': ['退还', 'give back'],
  issue: ['签发', 'issue'],
  'judge-duplicate': ['判断重复', 'judge a duplicate'],
  keep: ['保存', 'keep'],
  list: ['查看名单', 'list'],
  logo: ['更换标识', 'change the logo'],
  merge: ['合并', 'merge'],
  open: ['开放', 'open'],
  plan: ['安排', 'plan'],
  products: ['更改产品', 'change products'],
  profile: ['维护资料', 'keep the profile'],
  propose: ['提议', 'propose'],
  'propose-revocation': ['提议吊销', 'propose revocation'],
  publish: ['发布', 'publish'],
  refuse: ['拒绝', 'refuse'],
  reinstate: ['恢复', 'reinstate'],
  reject: ['驳回', 'reject'],
  release: ['放回队列', 'release'],
  remove: ['移除', 'remove'],
  renew: ['续期', 'renew'],
  resume: ['恢复', 'resume'],
  return: ['退回补正', 'return for correction'],
  review: ['审核', 'review'],
  revoke: ['吊销', 'revoke'],
  save: ['保存', 'save'],
  score: ['评分', 'score'],
  see: ['查看', 'see'],
  'see-all': ['查看全部', 'see all'],
  send: ['提交', 'send'],
  share: ['分享', 'share'],
  start: ['新建', 'start'],
  submit: ['提交', 'submit'],
  supersede: ['换发', 'supersede'],
  suspend: ['暂停', 'suspend'],
  take: ['领取', 'take'],
  'undo-merge': ['撤销合并', 'undo a merge'],
  withdraw: ['撤回', 'withdraw'],
};

/** A deed as readers call it: by its own words, else by those of its thing and verb; what has no words stands as its code. */
export function deedName(language: Language, deed: string): string {
  const at = language === 'zh' ? 0 : 1;
  if (deeds[deed]) return deeds[deed][at];
  const [noun = '', verb = ''] = deed.split('.');
  const known = things[noun] && verbs[verb];
  if (!known) return deed;
  return language === 'zh' ? `${things[noun]![0]}：${verbs[verb]![0]}` : `${things[noun]![1]}: ${verbs[verb]![1]}`;
}

/** The kinds of things that history speaks of, for a reader to choose from. */
export const thingTypes = ['account', 'application', 'certificate', 'certificate-share', 'certification', 'company', 'exam-seat', 'exam-session', 'issuing-body', 'membership', 'page', 'registration', 'retention', 'saved-search', 'scheme', 'session', 'supply-link'] as const;

/** The kind of a thing as readers call it. */
export function thingName(language: Language, type: string): string {
  return things[type]?.[language === 'zh' ? 0 : 1] ?? type;
}
