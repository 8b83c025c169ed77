import { momentText } from '../calendar/moment-text';
import { colon, listed, clauses } from '../i18n/punctuation';
import type { Language } from '../i18n/language';
import { textIn, type SideBySide } from '../i18n/side-by-side';
import { coded, word, type Names } from './code-words';
import { companyWords } from './company-words';
import type { Detail, Details } from '../events/mask';

/** What each detail is called. */
export const fields: Names = {
  ...companyWords,
  absence: ['缺考', 'absence'],
  accountId: ['账号', 'account'],
  accounts: ['账号数', 'accounts'],
  answer: ['答复', 'answer'],
  answers: ['答复', 'answers'],
  application: ['入盟申请', 'application'],
  appealId: ['申诉', 'appeal'],
  asOf: ['截至', 'as of'],
  assessorId: ['考评员账号', 'assessor’s account'],
  basis: ['依据', 'basis'],
  batchId: ['证书批次', 'batch'],
  bodyChange: ['要做的更改', 'change'],
  bodyId: ['发证机构', 'issuing body'],
  certificates: ['证书数', 'certificates'],
  latinNames: ['与证件对照过的拉丁字母姓名', 'names in Latin letters compared with documents'],
  chain: ['技术链', 'chain'],
  code: ['原因', 'why'],
  company: ['企业', 'company'],
  companyId: ['企业', 'company'],
  confidence: ['可信度', 'confidence'],
  continuesId: ['延续的项目', 'continues the project'],
  contributionId: ['工作', 'contribution'],
  customerId: ['需方企业', 'customer'],
  dropped: ['去重条数', 'rows dropped'],
  dueAt: ['期限', 'due'],
  dueOn: ['期限', 'due'],
  editor: ['仅编辑', 'editor only'],
  email: ['邮箱', 'e-mail'],
  emailCodes: ['邮箱验证数', 'address checks'],
  ended: ['结束数', 'ended'],
  endedOn: ['终止于', 'ended on'],
  endsAt: ['结束时间', 'ends'],
  everyHours: ['间隔小时', 'every (hours)'],
  expired: ['到期数', 'expired'],
  expiresAt: ['到期', 'expires'],
  failed: ['未通过人数', 'failed'],
  faults: ['错误数', 'faults'],
  faultyFiles: ['缺失或损坏的文件数', 'files missing or damaged'],
  field: ['字段', 'field'],
  fields: ['字段', 'fields'],
  files: ['文件数', 'files'],
  from: ['原账号', 'from account'],
  fromOn: ['起', 'from'],
  id: ['编号', 'number'],
  idCard: ['证件号码', 'document number'],
  documentKind: ['证件', 'document'],
  disclosed: ['可公开名称', 'may be named in public'],
  institutionId: ['机构', 'institution'],
  interestId: ['编号', 'number'],
  invited: ['邀请数', 'invited'],
  invitations: ['邀请数', 'invitations'],
  keep: ['保留份数', 'kept'],
  keptId: ['保留的企业', 'company kept'],
  identities: ['身份数', 'identities'],
  identity: ['身份', 'identity'],
  issuerKeys: ['签名密钥数', 'signing keys'],
  kind: ['种类', 'kind'],
  knownHead: ['已知末端', 'known head'],
  ladder: ['等级阶梯', 'ladder'],
  lastEvent: ['最末事件', 'last event'],
  left: ['剩余', 'left'],
  level: ['等级', 'level'],
  levels: ['等级', 'levels'],
  listing: ['公开状态', 'listing'],
  lostEvents: ['缺失事件数', 'events gone'],
  mails: ['邮件数', 'mails'],
  mailTexts: ['邮件正文数', 'mail texts'],
  mayClaim: ['可用字样', 'may claim'],
  mergeId: ['合并', 'merge'],
  mergedId: ['并入的企业', 'company merged'],
  name_en: ['英文名', 'English name'],
  name_zh: ['名称', 'name'],
  region_code: ['地区', 'region'],
  short_name: ['简称', 'short name'],
  stock_code: ['股票代码', 'stock code'],
  milestoneId: ['里程碑', 'milestone'],
  move: ['转移', 'move'],
  moved: ['移动条数', 'rows moved'],
  name: ['姓名', 'name'],
  names: ['人数', 'names'],
  newEmail: ['新邮箱', 'new e-mail'],
  notedIn: ['记于', 'noted in'],
  notices: ['消息数', 'messages'],
  occupationId: ['职业', 'occupation'],
  offerId: ['资源供给', 'offer'],
  online: ['线上', 'online'],
  outputId: ['成果', 'output'],
  paperId: ['科目', 'paper'],
  part: ['参与身份', 'part'],
  partyId: ['参与方', 'party'],
  passed: ['通过人数', 'passed'],
  passkey: ['通行密钥', 'passkey'],
  passkeys: ['通行密钥数', 'passkeys'],
  people: ['人数', 'people'],
  place: ['地点', 'place'],
  position: ['第几位', 'position'],
  products: ['产品', 'products'],
  projectId: ['协作项目', 'project'],
  publicKey: ['公钥', 'public key'],
  purpose: ['用途', 'purpose'],
  reaches: ['止于', 'reaches'],
  recoveryCodes: ['恢复码数', 'recovery codes'],
  region: ['地区', 'region'],
  registerUrl: ['登记网址', 'register'],
  removed: ['清理份数', 'removed'],
  replacesId: ['取代的证书', 'replaces'],
  grounds: ['依据', 'grounds'],
  proposalId: ['增补', 'proposal'],
  contestId: ['异议', 'contest'],
  reportId: ['纠错', 'report'],
  requestId: ['申请', 'request'],
  revision: ['第几稿', 'revision'],
  role: ['角色', 'role'],
  roles: ['角色', 'roles'],
  round: ['轮次', 'round'],
  route: ['途径', 'route'],
  schemeVersionId: ['方案版本', 'scheme version'],
  sealed: ['加密', 'sealed'],
  seat: ['座位', 'seat'],
  seats: ['座位数', 'seats'],
  section: ['部分', 'section'],
  sha256: ['文件校验码', 'checksum of the file'],
  segment: ['环节', 'segment'],
  segmentId: ['环节', 'segment'],
  session: ['会话', 'session'],
  sessionId: ['考试批次', 'exam session'],
  since: ['起', 'since'],
  skipped: ['略过', 'skipped'],
  source: ['来源', 'source'],
  stage: ['阶段', 'stage'],
  startsAt: ['开始时间', 'starts'],
  state: ['状态', 'state'],
  stoodDown: ['撤下的批次', 'stood down from'],
  subject: ['关于', 'about'],
  subjectId: ['编号', 'number'],
  successorId: ['接替机构', 'successor'],
  supplierId: ['供方企业', 'supplier'],
  titleZh: ['标题', 'title'],
  to: ['新账号', 'to account'],
  total: ['总分', 'total'],
  totp: ['验证器应用', 'authenticator app'],
  tries: ['次数', 'times'],
  until: ['最后一次', 'last'],
  untilOn: ['止', 'until'],
  validUntil: ['有效期至', 'valid until'],
  verdict: ['判断', 'verdict'],
  version: ['版本', 'version'],
  withKey: ['含密钥', 'with the key'],
};

/**
 * What an event changed, one line; moments in China's time; names by detail and id are the database's; a text stands as
 * it is.
 */
export function detailsText(language: Language, details: Details, names: Readonly<Record<string, Names>> = {}): string {
  return clauses(language, Object.entries(details), ([key, value]) => {
    const text = key === 'route' && typeof value === 'number' ? String(value + 1) : null;
    const shown = text ?? valueText(language, value, names, coded[key] ?? namesOf(key, details, names));
    return `${word(fields, language, key)}${colon(language)}${shown}`;
  });
}

/** A level is named by the ladder of the occupation beside it. */
function namesOf(key: string, details: Details, names: Readonly<Record<string, Names>>): Names | undefined {
  const { occupationId } = details;
  return (key === 'level' || key === 'levels') && typeof occupationId === 'string'
    ? names[levelsKey(occupationId)]
    : names[key];
}

/** Where the names of an occupation's levels stand among the names of details. */
export const levelsKey = (occupationId: string) => `levels of ${occupationId}`;

const yes: SideBySide = ['是', 'yes'];
const no: SideBySide = ['否', 'no'];

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

function valueText(
  language: Language,
  value: Detail,
  all: Readonly<Record<string, Names>>,
  names: Names | undefined,
): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return textIn(language, value ? yes : no);
  if (Array.isArray(value))
    return value.length === 0 ? '–' : listed(language, value, (item: Detail) => valueText(language, item, all, names));
  if (typeof value === 'object') return detailsText(language, value as Details, all);
  const text = String(value);
  return names ? word(names, language, text) : moment.test(text) ? momentText(text) : text;
}
