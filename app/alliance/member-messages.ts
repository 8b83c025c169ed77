import { messages } from '../i18n/messages';

/** Wording of members: profile, products, supply links, card, comparison, saved searches, reports. */
export const memberMessages = messages({
  zh: {
    ownCompanies: '我代表的企业',
    since: (date: string) => `${date} 起`,
    badge: (date: string) => `联盟成员，${date} 起`,
    suspended: '成员资格暂停中',
    filter: '联盟成员',
    profile: {
      edit: '编辑资料', title: (name: string) => `编辑：${name}`,
      purpose: '标“审核后公开”的是身份信息，改动由审核员核对；其余保存即公开，并留有历史。',
      review: '审核后公开', atOnce: '保存即公开', save: '保存', saved: '已保存并公开。', proposed: '已提交，审核员核对后公开。',
      fields: { nameZh: '企业全称', uscc: '统一社会信用代码', regionCode: '所在地区', address: '详细地址', shortName: '简称', nameEn: '英文名', website: '网站', introZh: '中文简介', introEn: '英文简介' },
      pending: '等待审核的改动', pendingLine: (field: string, after: string) => `${field} → ${after}`,
      history: '最近的改动', columns: '项目|原来|改为|状态|时间', states: { pending: '待审核', published: '已公开', rejected: '未采纳', withdrawn: '已被替换' },
      empty: '（空）', logo: '标志', logoHint: 'PNG 或 JPG，最大 1 MB。', upload: '上传标志', products: '产品', productsHint: '每行一个产品，写法：名称 | 英文名 | 网址。后两项可不填，最多 30 个。', links: '供需关系', offers: '供给', card: '名片和嵌入代码', publicPage: '公开页', file: '图片文件',
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
    compare: { title: '比较企业', purpose: '最多四家，并排看。', add: '加一家', find: '查找', remove: (name: string) => `移除 ${name}`, removeOne: '移除', leftOut: '最多并排四家；没有记录的企业也没有列出。', none: '还没有选企业。先按名称、拼音或代码查找。', found: '查到', addOne: (name: string) => `加入 ${name}`, field: '项目', membership: '联盟', notMember: '非成员', region: '地区', uscc: '信用代码', segments: '环节', inCommon: '共有环节', noneInCommon: '没有共有环节', products: '产品', unknown: '未记录', full: '已满四家，移除一家才能再加。', link: '加入比较' },
    saved: { title: '保存的搜索', purpose: '有新企业符合时寄邮件给您。', none: '还没有保存的搜索。在企业名录里选好条件，再点“保存这个搜索”。', name: '给搜索起个名字', save: '保存', remove: '删除', removeOne: (name: string) => `删除“${name}”`, change: '改条件', open: '打开', limit: (count: string) => `最多 ${count} 个`, link: '保存这个搜索', conditions: '条件', any: '不限条件：所有新企业' },
    invite: { title: '贵单位在做这个环节？', text: (region: string, segment: string) => `${region}还没有记录到做“${segment}”的企业。在做的话，加入联盟，写上能力和证据，审核后就列在这里。`, someText: (segment: string) => `也做“${segment}”？加入联盟，写上能力和证据，审核后列在这里。`, button: '查找贵单位并申请' },
    membership: { title: (name: string) => `成员资格：${name}`, purpose: '暂停、恢复或结束，都要写理由，成员会收到邮件。', move: { suspend: '暂停', resume: '恢复', end: '结束' }, choose: '做什么', reason: '理由', button: '确定', link: '管理成员资格' },
  },
  en: {
    ownCompanies: 'Firms I speak for',
    since: (date: string) => `since ${date}`,
    badge: (date: string) => `Alliance member since ${date}`,
    suspended: 'Membership suspended',
    filter: 'Alliance members',
    profile: {
      edit: 'Edit the profile', title: (name: string) => `Edit: ${name}`,
      purpose: 'Fields marked “published after review” say who the firm is, and a reviewer checks a change; the others are published when saved and kept in history.',
      review: 'Published after review', atOnce: 'Published when saved', save: 'Save', saved: 'Saved and published.', proposed: 'Sent; published once a reviewer has checked it.',
      fields: { nameZh: 'Full Chinese name', uscc: 'Unified social credit code', regionCode: 'Region', address: 'Address', shortName: 'Short name', nameEn: 'English name', website: 'Website', introZh: 'Introduction in Chinese', introEn: 'Introduction in English' },
      pending: 'Changes waiting for review', pendingLine: (field: string, after: string) => `${field} → ${after}`,
      history: 'Latest changes', columns: 'Field|Before|After|State|When', states: { pending: 'waiting', published: 'published', rejected: 'not accepted', withdrawn: 'replaced' },
      empty: '(empty)', logo: 'Logo', logoHint: 'PNG or JPG, at most 1 MB.', upload: 'Upload the logo', products: 'Products', productsHint: 'One per line: name | English name | web address. The last two are optional; at most 30.', links: 'Supply links', offers: 'Offers', card: 'Card and embed code', publicPage: 'Public page', file: 'Picture file',
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
    compare: { title: 'Compare firms', purpose: 'Up to four, side by side.', add: 'Add a firm', find: 'Find', remove: (name: string) => `Remove ${name}`, removeOne: 'Remove', leftOut: 'At most four stand side by side; firms not on record are left out too.', none: 'No firm chosen. Find one by name, pinyin or code.', found: 'Found', addOne: (name: string) => `Add ${name}`, field: 'Field', membership: 'Alliance', notMember: 'not a member', region: 'Region', uscc: 'Credit code', segments: 'Segments', inCommon: 'Segments in common', noneInCommon: 'none in common', products: 'Products', unknown: 'not recorded', full: 'Four firms are chosen; remove one to add another.', link: 'Compare' },
    saved: { title: 'Saved searches', purpose: 'You get an e-mail when a new firm matches.', none: 'None yet. Choose conditions in the directory, then “Save this search”.', name: 'Name of the search', save: 'Save', remove: 'Delete', removeOne: (name: string) => `Delete “${name}”`, change: 'Change the conditions', open: 'Open', limit: (count: string) => `at most ${count}`, link: 'Save this search', conditions: 'Conditions', any: 'No condition: every new firm' },
    invite: { title: 'Does your firm do this?', text: (region: string, segment: string) => `No firm doing “${segment}” is on record in ${region}. If yours does, join the alliance and give your capability and evidence; after review it is listed here.`, someText: (segment: string) => `Does your firm do “${segment}” too? Join the alliance and give your capability and evidence; after review it is listed here.`, button: 'Find your firm and apply' },
    membership: { title: (name: string) => `Membership: ${name}`, purpose: 'Suspend, resume or end it, always with a reason; its people are told by e-mail.', move: { suspend: 'Suspend', resume: 'Resume', end: 'End' }, choose: 'What to do', reason: 'Reason', button: 'Do it', link: 'Manage membership' },
  },
});
