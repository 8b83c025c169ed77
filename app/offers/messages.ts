import { messages } from '../i18n/messages';

/** Wording of offers and of questions about them. */
export const offerMessages = messages({
  zh: {
    title: '资源供给', purpose: '联盟成员现在愿意提供的设备、数据、算力、软件、人员、培训和场地。过了有效期自动撤下。',
    description: '广州数字孪生产业联盟成员提供的资源：设备、数据集、算力、软件、专家、培训、测试场地，可按环节、地区和条件筛选。',
    kind: '种类', scope: '环节', region: '使用地区', terms: '条件', anywhere: '不限地区', any: '不限', wholeChain: (chain: string) => `${chain}（整条技术链）`, inChain: (chain: string) => `整条技术链：${chain}`,
    show: '显示结果', found: (count: string) => `${count} 项供给`, none: '没有符合的供给', noneHelp: '放宽条件再看，或在企业名录里找做这个环节的企业直接联系。', clear: '清除全部条件', toDirectory: '看有供给的企业',
    by: '提供方', until: (date: string) => `有效至 ${date}`, contact: '联系方式', ask: '询问这项供给', over: '这项供给已不再有效', overText: '企业暂停、撤回了它，或已过有效期。可以看看这家企业现在提供什么。', now: '看这家企业', others: '看其他供给', manage: '管理这项供给', wrong: '报告数据错误',
    firmTitle: '资源供给', inSegment: '谁在这个环节提供资源？', inSegmentNone: '还没有成员为这个环节提供资源。', inSegmentInvite: '贵单位可以提供？加入联盟后在企业资料里发布。', inSegmentAll: (count: string) => `全部 ${count} 项`,
    response: { line: (asked: string, answered: string) => `收到 ${asked} 条询问，答复 ${answered} 条`, within: (days: string) => `，一半在 ${days} 天内`, withinDay: '，一半在一天内', slow: '，一半以上超过一周没有答复', title: '答复记录' },
    own: {
      title: '供给', purpose: '发布后立即出现在名录和环节页；过了有效期自动撤下，之前会寄邮件提醒，按一下就能续期。', add: '发布一项供给', none: '还没有供给。写下贵单位愿意共享的设备、数据或人员，同行就能找到您。', edit: '修改', open: (count: string) => `${count} 条询问待答复`, inquiries: '看询问', suspended: '会员资格暂停期间，供给不公开。', editTitle: '修改供给', newTitle: '发布供给',
    },
    form: {
      kind: '提供什么', scope: '用于哪个环节', titleZh: '标题', titleZhHint: '例：机载激光雷达一套，可租用', titleEn: '英文标题', descriptionZh: '说明', descriptionZhHint: '规格、数量、可用时间、限制', descriptionEn: '英文说明', optional: '可不填', regionCode: '在哪里可以使用', terms: '条件', contact: '公开的联系方式', contactHint: '可不填：不填时对方通过本站询问，邮件寄给贵单位。填了会公开，请写单位电话或邮箱，不写个人手机。', validUntil: '有效至', validUntilHint: (last: string) => `最晚 ${last}`, publish: '保存并发布', draft: '保存草稿', save: '保存',
    },
    state: { draft: '草稿', published: '有效', paused: '暂停', lapsed: '已过期', withdrawn: '已撤回' },
    move: { publish: '发布', renew: '续期 90 天', pause: '暂停', resume: '恢复', withdraw: '撤回' },
    stateTitle: (title: string) => `供给：${title}`, withdrawNote: '撤回后不能恢复，可以另发一项。',
    inquiry: {
      title: '询问', purpose: '对资源供给的询问。只经本站转达，双方的邮箱互不公开。', toFirm: '问贵单位的', mine: '我问的', none: '没有。', askTitle: (title: string) => `询问：${title}`, askPurpose: (company: string) => `由本站寄给 ${company} 的联系人；对方答复后您会收到邮件。您的邮箱不会给对方。`, text: '想知道什么', textHint: '用途、时间、数量；要对方打电话就写上号码。', send: '发出询问', sent: '已发出，对方答复后寄邮件给您。',
      state: { open: '待答复', answered: '已答复', declined: '已谢绝', withdrawn: '已撤回' }, reply: '答复内容', replyHint: '会寄给提问的人', answer: '答复', decline: '谢绝', withdraw: '撤回询问', question: '问题', erased: '（提问的人已注销账号，内容已抹去）', at: (date: string) => `${date} 提问`, about: (title: string) => `关于“${title}”`, noContact: '对方公开了联系方式，请直接联系：', own: '这是贵单位的供给，不能自己询问。', back: '返回供给',
    },
    refusal: { 'offer-unknown': '没有这项供给。', 'offer-withdrawn': '已撤回的供给不能修改，请另发一项。', 'offer-not-standing': '这项供给已不再有效，不能询问。', 'contact-elsewhere': '这家企业公开了联系方式，请直接联系。', 'inquiry-open': '您已问过，对方还没有答复。', 'inquiry-unknown': '没有这条询问。', 'reply-needed': '请写几句，会寄给提问的人。', day: (first: string, last: string) => `有效期应在 ${first} 到 ${last} 之间。`, dayFormat: '日期写成 2027-02-22。' },
  },
  en: {
    title: 'Offers', purpose: 'Equipment, data, computing power, software, people, training and sites that members offer now. What is past its date goes by itself.',
    description: 'What members of the alliance offer: equipment, data sets, computing power, software, expertise, training and test sites, by segment, region and terms.',
    kind: 'Kind', scope: 'Segment', region: 'Usable in', terms: 'Terms', anywhere: 'anywhere', any: 'any', wholeChain: (chain: string) => `${chain} (whole chain)`, inChain: (chain: string) => `whole chain: ${chain}`,
    show: 'Show results', found: (count: string) => (count === '1' ? '1 offer' : `${count} offers`), none: 'No offer fits', noneHelp: 'Drop a condition, or find firms of the segment in the directory and turn to them.', clear: 'Clear all', toDirectory: 'Firms with offers',
    by: 'Offered by', until: (date: string) => `until ${date}`, contact: 'Contact', ask: 'Ask about this offer', over: 'This offer no longer stands', overText: 'Its firm paused or withdrew it, or its date is past. See what the firm offers now.', now: 'See the firm', others: 'See other offers', manage: 'Manage this offer', wrong: 'Report wrong data',
    firmTitle: 'Offers', inSegment: 'Who offers resources in this segment?', inSegmentNone: 'No member offers anything for this segment yet.', inSegmentInvite: 'Could your firm? Join the alliance and publish it in your profile.', inSegmentAll: (count: string) => `All ${count}`,
    response: { line: (asked: string, answered: string) => `${asked} questions came, ${answered} were answered`, within: (days: string) => `, half within ${days} days`, withinDay: ', half within a day', slow: ', more than half have waited over a week', title: 'Answers so far' },
    own: {
      title: 'Offers', purpose: 'Once published they stand in the directory and on the segment’s page. What is past its date goes by itself; you get a mail before and renew it by one click.', add: 'Publish an offer', none: 'None yet. Write down what equipment, data or people your firm would share, and others find you.', edit: 'Edit', open: (count: string) => (count === '1' ? '1 question to answer' : `${count} questions to answer`), inquiries: 'See the questions', suspended: 'While the membership is suspended, offers are not shown.', editTitle: 'Edit the offer', newTitle: 'Publish an offer',
    },
    form: {
      kind: 'What you offer', scope: 'For which segment', titleZh: 'Title in Chinese', titleZhHint: 'e.g. 机载激光雷达一套，可租用', titleEn: 'Title in English', descriptionZh: 'Description in Chinese', descriptionZhHint: 'Specification, amount, when it is free, limits', descriptionEn: 'Description in English', optional: 'Optional', regionCode: 'Where it can be used', terms: 'Terms', contact: 'Published contact', contactHint: 'Optional: without it, questions come through this site by mail. What you write is public: give the firm’s telephone or address, not a private one.', validUntil: 'Stands until', validUntilHint: (last: string) => `At the latest ${last}`, publish: 'Save and publish', draft: 'Save as a draft', save: 'Save',
    },
    state: { draft: 'Draft', published: 'Stands', paused: 'Paused', lapsed: 'Lapsed', withdrawn: 'Withdrawn' },
    move: { publish: 'Publish', renew: 'Renew for 90 days', pause: 'Pause', resume: 'Resume', withdraw: 'Withdraw' },
    stateTitle: (title: string) => `Offer: ${title}`, withdrawNote: 'A withdrawn offer cannot be brought back; publish another one.',
    inquiry: {
      title: 'Questions', purpose: 'Questions about offers. They go through this site only: neither side sees the other’s address.', toFirm: 'To my firms', mine: 'Mine', none: 'None.', askTitle: (title: string) => `Ask about: ${title}`, askPurpose: (company: string) => `This site mails it to the people of ${company}; you get a mail with their answer. Your address stays with us.`, text: 'What would you like to know', textHint: 'Purpose, time, amount; write a number if they should call.', send: 'Send the question', sent: 'Sent. You get a mail once they answer.',
      state: { open: 'to be answered', answered: 'answered', declined: 'declined', withdrawn: 'taken back' }, reply: 'Your answer', replyHint: 'Mailed to whoever asked', answer: 'Answer', decline: 'Decline', withdraw: 'Take the question back', question: 'Question', erased: '(whoever asked deleted their account; the text is erased)', at: (date: string) => `asked on ${date}`, about: (title: string) => `About “${title}”`, noContact: 'The firm publishes a contact; turn to it:', own: 'This is your own firm’s offer; you cannot ask about it.', back: 'Back to the offer',
    },
    refusal: { 'offer-unknown': 'There is no such offer.', 'offer-withdrawn': 'A withdrawn offer cannot be changed; publish another one.', 'offer-not-standing': 'This offer no longer stands; nobody can ask about it.', 'contact-elsewhere': 'The firm publishes a contact; please turn to it.', 'inquiry-open': 'You asked already and the firm has yet to answer.', 'inquiry-unknown': 'There is no such question.', 'reply-needed': 'Write a few words; they are mailed to whoever asked.', day: (first: string, last: string) => `The last day may be from ${first} to ${last}.`, dayFormat: 'Write the date as 2027-02-22.' },
  },
});
