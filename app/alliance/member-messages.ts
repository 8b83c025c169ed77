import { messages } from '../i18n/messages';

/** Wording of members: profile, products, supply links, card, comparison, saved searches, reports. */
export const memberMessages = messages({
  zh: {
    ownCompanies: '我代表的企业',
    since: (date: string) => `${date} 起`,
    badge: (date: string) => `联盟成员，${date} 起`,
    profile: {
      edit: '编辑资料', title: (name: string) => `编辑：${name}`,
      purpose: '标“审核后公开”的是身份信息，改动由审核员核对；其余保存即公开，并留有历史。',
      review: '审核后公开', atOnce: '保存即公开', save: '保存', saved: '已保存并公开。', proposed: '已提交，审核员核对后公开。',
      fields: { nameZh: '企业全称', uscc: '统一社会信用代码', regionCode: '所在地区', address: '详细地址', shortName: '简称', nameEn: '英文名', website: '网站', introZh: '中文简介', introEn: '英文简介' },
      pending: '等待审核的改动', pendingLine: (field: string, after: string) => `${field} → ${after}`,
      history: '最近的改动', columns: '项目|原来|改为|状态|时间', states: { pending: '待审核', published: '已公开', rejected: '未采纳', withdrawn: '已被替换' },
      empty: '（空）', logo: '标志', logoHint: 'PNG 或 JPG，最大 1 MB。', upload: '上传标志', products: '产品', productsHint: '每行一个产品，写法：名称 | 英文名 | 网址。后两项可不填，最多 30 个。', links: '供需关系', offers: '供给', talent: '找持证人', card: '名片和嵌入代码', publicPage: '公开页', file: '图片文件',
    },
    intro: '企业简介', productsTitle: '产品', address: '地址', ownWords: '企业自述',
    logoOf: (name: string) => `${name} 的标志`,
    links: {
      title: (name: string) => `供需关系：${name}`, purpose: '声明供应商或客户，对方确认后公开为“双方确认”。', own: '已有关系', none: '还没有声明。', declare: '声明一条', otherIs: '对方是我们的', supplier: '供应商', customer: '客户', other: '对方企业', otherHint: '先按名称、拼音或代码查找', find: '查找', choose: '选一家', segment: '供应方的环节', button: '声明', answer: { confirm: '确认', dispute: '提出异议', ignore: '忽略', withdraw: '撤回' }, reason: '异议理由', supplies: (supplier: string, customer: string) => `${supplier} → ${customer}`, byUs: '我方声明', byThem: '对方声明', notFound: '没有找到，请换一种写法。', publicTitle: '供需关系', asSupplier: '供应给', asCustomer: '采购自',
    },
    card: { title: (name: string) => `名片：${name}`, purpose: '扫码打开企业页；可打印，也可放进自己的网站。', qr: (name: string) => `${name} 企业页的二维码`, embed: '嵌入自己的网站', embedText: '把下面这段放进网页：', preview: '看看嵌入后的样子', print: '按 Ctrl+P 打印这一页。' },
    report: {
      title: (name: string) => `报告错误：${name}`, purpose: '谁都可以报告。审核员核对后更正或说明，结果寄到您的邮箱。', field: '哪一项不对', fields: { name_zh: '名称', uscc: '信用代码', region_code: '地区', website: '网站', stock_code: '股票代码', segment: '所属环节', membership: '联盟成员身份', offer: '资源供给', other: '其他' }, text: '哪里不对，应是什么', textHint: '至少 5 个字。', consent: '同意用这个邮箱告知结果（填了邮箱才需勾选）', source: '在哪里可以查到', sourceHint: '可不填，网址或文件名', email: '邮箱', emailHint: '可不填；只用来告知结果，答复后即删除', button: '发送', sent: (due: string) => `已收到，审核员会在 ${due} 前处理。`, link: '报告数据错误', backToCompany: '返回企业页',
    },
    claimLink: '这是贵单位？认领',
    colleagueLink: '您在这家企业工作？申请一起代表',
    colleagues: {
      title: '同事', firmTitle: (name: string) => `同事：${name}`, purpose: '谁可以代表企业编辑资料、发布供给、答复询问。', people: '现在的代表', self: '您', since: (date: string) => `${date} 起`, remove: '移除', leave: '退出', asked: '申请加入的人', noneAsked: '没有人在等。', due: (date: string) => `请在 ${date} 前答复，逾期由审核员决定`, accept: '接受', decline: '谢绝', reason: '理由', reasonHint: '谢绝时必填，对方会看到', until: (date: string) => `有效至 ${date}`, lapsed: '已过期，可再邀请', takeBack: '收回邀请', invite: '邀请同事', email: '同事的邮箱', inviteHint: '邀请 30 天有效；对方要用这个邮箱登录才能接受。', send: '寄出邀请',
      removeTitle: (email: string) => `移除 ${email}`, leaveTitle: '退出代表', removePurpose: '立即生效，对方会收到邮件和理由。', leavePurpose: '立即生效。', lastWarning: '您是最后一位代表。退出后企业仍是成员，但没有人能编辑资料和答复询问：供给会暂停，之后申请代表的人由审核员决定。', knowing: '我知道没有别的代表了',
      mineTitle: '代表企业', minePurpose: '您向企业提出的申请，和企业给您的邀请。', none: '没有申请，也没有邀请。', ask: (name: string) => `申请代表 ${name}`, askText: '企业现在的代表会收到邮件，几个工作日内答复；没有答复或已没有代表时，由审核员决定。', note: '您是谁，在企业做什么', noteHint: '姓名、部门、职务，方便对方认出您', button: '提出申请', withdraw: '撤回申请', letter: '附上企业介绍信', letterHint: 'PDF、PNG 或 JPG，最大 10 MB；企业不答复时供审核员核对。', file: '文件', upload: '上传', find: '在“加入联盟”里找到企业，再申请代表它。', has: (name: string) => `已附：${name}`, wait: (date: string) => `企业应在 ${date} 前答复`, already: '您已经代表这家企业。',
      state: { asked: '待答复', invited: '待您答复', accepted: '已接受', declined: '已谢绝', withdrawn: '已撤回' },
      desk: { title: '代表企业的申请', purpose: '企业没有在期限内答复，或已没有代表，由审核员决定。', none: '没有要决定的申请。', people: (count: string) => `企业现有 ${count} 位代表`, nobody: '企业已没有代表', atDomain: '邮箱在企业自己的域名', notAtDomain: '邮箱不在企业域名', noLetter: '没有介绍信', reason: '凭什么决定（申请人会看到）' },
    },
    compare: { title: '比较企业', purpose: '最多四家，并排看。', add: '加一家', find: '查找', remove: (name: string) => `移除 ${name}`, removeOne: '移除', leftOut: '最多并排四家；没有记录的企业也没有列出。', none: '还没有选企业。先按名称、拼音或代码查找。', addOne: (name: string) => `加入 ${name}`, field: '项目', membership: '联盟', notMember: '非成员', region: '地区', uscc: '信用代码', segments: '环节', inCommon: '共有环节', noneInCommon: '没有共有环节', products: '产品', unknown: '未记录', full: '已满四家，移除一家才能再加。', link: '加入比较' },
    saved: { title: '保存的搜索', purpose: '有新企业符合时寄邮件给您。', none: '还没有保存的搜索。在企业名录里选好条件，再点“保存这个搜索”。', name: '给搜索起个名字', save: '保存', remove: '删除', removeOne: (name: string) => `删除“${name}”`, change: '改条件', link: '保存这个搜索', conditions: '条件', any: '不限（所有新企业）' },
    membership: { title: (name: string) => `成员资格：${name}`, purpose: '暂停、恢复或结束，都要写理由，成员会收到邮件。', move: { suspend: '暂停', resume: '恢复', end: '结束' }, choose: '做什么', reason: '理由', button: '确定', link: '管理成员资格' },
  },
  en: {
    ownCompanies: 'Firms I speak for',
    since: (date: string) => `since ${date}`,
    badge: (date: string) => `Alliance member since ${date}`,
    profile: {
      edit: 'Edit the profile', title: (name: string) => `Edit: ${name}`,
      purpose: 'Fields marked “published after review” say who the firm is, and a reviewer checks a change; the others are published when saved and kept in history.',
      review: 'Published after review', atOnce: 'Published when saved', save: 'Save', saved: 'Saved and published.', proposed: 'Sent; published once a reviewer has checked it.',
      fields: { nameZh: 'Full Chinese name', uscc: 'Unified social credit code', regionCode: 'Region', address: 'Address', shortName: 'Short name', nameEn: 'English name', website: 'Website', introZh: 'Introduction in Chinese', introEn: 'Introduction in English' },
      pending: 'Changes waiting for review', pendingLine: (field: string, after: string) => `${field} → ${after}`,
      history: 'Latest changes', columns: 'Field|Before|After|State|When', states: { pending: 'waiting', published: 'published', rejected: 'not accepted', withdrawn: 'replaced' },
      empty: '(empty)', logo: 'Logo', logoHint: 'PNG or JPG, at most 1 MB.', upload: 'Upload the logo', products: 'Products', productsHint: 'One per line: name | English name | web address. The last two are optional; at most 30.', links: 'Supply links', offers: 'Offers', talent: 'Find certified people', card: 'Card and embed code', publicPage: 'Public page', file: 'Picture file',
    },
    intro: 'About the firm', productsTitle: 'Products', address: 'Address', ownWords: 'in the firm’s own words',
    logoOf: (name: string) => `Logo of ${name}`,
    links: {
      title: (name: string) => `Supply links: ${name}`, purpose: 'Declare a supplier or customer; once the other side confirms, it reads “confirmed by both”.', own: 'Links so far', none: 'None declared yet.', declare: 'Declare one', otherIs: 'The other firm is our', supplier: 'supplier', customer: 'customer', other: 'The other firm', otherHint: 'Find it by name, pinyin or code first', find: 'Find', choose: 'Choose one', segment: 'The supplier’s segment', button: 'Declare', answer: { confirm: 'Confirm', dispute: 'Dispute', ignore: 'Ignore', withdraw: 'Withdraw' }, reason: 'Why it is disputed', supplies: (supplier: string, customer: string) => `${supplier} → ${customer}`, byUs: 'declared by us', byThem: 'declared by them', notFound: 'Nothing found; try another spelling.', publicTitle: 'Supply links', asSupplier: 'Supplies', asCustomer: 'Buys from',
    },
    card: { title: (name: string) => `Card: ${name}`, purpose: 'Scan it to open the company page; print it, or put it on your own site.', qr: (name: string) => `QR code of the page of ${name}`, embed: 'Put it on your own site', embedText: 'Paste this into a page:', preview: 'See how it looks', print: 'Print this page with Ctrl+P.' },
    report: {
      title: (name: string) => `Report wrong data: ${name}`, purpose: 'Anybody may. A reviewer corrects it or says why it stands, and you are told by e-mail.', field: 'What is wrong', fields: { name_zh: 'Name', uscc: 'Credit code', region_code: 'Region', website: 'Website', stock_code: 'Stock code', segment: 'Segment', membership: 'Alliance membership', offer: 'An offer', other: 'Something else' }, text: 'What is wrong, and what it should be', textHint: 'At least 5 characters.', consent: 'I agree to be told the outcome at this address (only needed with one)', source: 'Where this can be seen', sourceHint: 'Optional: a web address or document', email: 'E-mail', emailHint: 'Optional; only used to tell you the outcome, then deleted', button: 'Send', sent: (due: string) => `Received. A reviewer deals with it by ${due}.`, link: 'Report wrong data', backToCompany: 'Back to the company page',
    },
    claimLink: 'Your firm? Claim it',
    colleagueLink: 'You work there? Ask to speak for it',
    colleagues: {
      title: 'Colleagues', firmTitle: (name: string) => `Colleagues: ${name}`, purpose: 'Who may edit the profile, publish offers and answer questions for the firm.', people: 'Who speaks for it now', self: 'you', since: (date: string) => `since ${date}`, remove: 'Remove', leave: 'Leave', asked: 'Who asks to join', noneAsked: 'Nobody is waiting.', due: (date: string) => `Answer by ${date}; after that a reviewer decides`, accept: 'Accept', decline: 'Decline', reason: 'Reason', reasonHint: 'Needed to decline; they read it', until: (date: string) => `stands until ${date}`, lapsed: 'lapsed; you may invite again', takeBack: 'Take the invitation back', invite: 'Invite a colleague', email: 'The colleague’s address', inviteHint: 'An invitation stands for 30 days; only who signs in with this address can accept it.', send: 'Send the invitation',
      removeTitle: (email: string) => `Remove ${email}`, leaveTitle: 'Stop speaking for the firm', removePurpose: 'It takes effect at once; they get a mail with the reason.', leavePurpose: 'It takes effect at once.', lastWarning: 'You are the last one. The firm stays a member, but nobody can edit its profile or answer questions: its offers are paused, and a reviewer decides on who asks next.', knowing: 'I know that nobody else is left',
      mineTitle: 'Speaking for firms', minePurpose: 'What you asked of firms, and their invitations to you.', none: 'Nothing asked, and no invitation.', ask: (name: string) => `Ask to speak for ${name}`, askText: 'Those who speak for the firm get a mail and answer within some working days; if they do not, or nobody is left, a reviewer decides.', note: 'Who you are and what you do there', noteHint: 'Name, department, duty: so that they know you', button: 'Ask', withdraw: 'Take it back', letter: 'Add a letter of the firm', letterHint: 'PDF, PNG or JPG, at most 10 MB; for the reviewer, should the firm not answer.', file: 'File', upload: 'Upload', find: 'Find the firm under “Join the alliance”, then ask to speak for it.', has: (name: string) => `Added: ${name}`, wait: (date: string) => `the firm answers by ${date}`, already: 'You speak for this firm already.',
      state: { asked: 'waiting', invited: 'for you to answer', accepted: 'accepted', declined: 'declined', withdrawn: 'taken back' },
      desk: { title: 'Requests to speak for firms', purpose: 'The firm did not answer in its days, or nobody of it is left: a reviewer decides.', none: 'Nothing to decide.', people: (count: string) => (count === '1' ? '1 person speaks for the firm' : `${count} people speak for the firm`), nobody: 'nobody speaks for the firm any more', atDomain: 'address at the firm’s own domain', notAtDomain: 'address not at the firm’s domain', noLetter: 'no letter', reason: 'What you go by (they read it)' },
    },
    compare: { title: 'Compare firms', purpose: 'Up to four, side by side.', add: 'Add a firm', find: 'Find', remove: (name: string) => `Remove ${name}`, removeOne: 'Remove', leftOut: 'At most four stand side by side; firms not on record are left out too.', none: 'No firm chosen. Find one by name, pinyin or code.', addOne: (name: string) => `Add ${name}`, field: 'Field', membership: 'Alliance', notMember: 'not a member', region: 'Region', uscc: 'Credit code', segments: 'Segments', inCommon: 'Segments in common', noneInCommon: 'none in common', products: 'Products', unknown: 'not recorded', full: 'Four firms are chosen; remove one to add another.', link: 'Compare' },
    saved: { title: 'Saved searches', purpose: 'You get an e-mail when a new firm matches.', none: 'None yet. Choose conditions in the directory, then “Save this search”.', name: 'Name of the search', save: 'Save', remove: 'Delete', removeOne: (name: string) => `Delete “${name}”`, change: 'Change the conditions', link: 'Save this search', conditions: 'Conditions', any: 'none (every new firm)' },
    membership: { title: (name: string) => `Membership: ${name}`, purpose: 'Suspend, resume or end it, always with a reason; its people are told by e-mail.', move: { suspend: 'Suspend', resume: 'Resume', end: 'End' }, choose: 'What to do', reason: 'Reason', button: 'Do it', link: 'Manage membership' },
  },
});
