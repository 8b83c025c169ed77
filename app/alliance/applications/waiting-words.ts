import { messages } from '../../i18n/messages';

/** What waits about membership applications, as the list of what waits says it. */
export const applicationWaitingWords = messages({
  zh: {
    draft: '补齐并提交入盟申请',
    returned: '按意见修改并重新提交入盟申请',
    submitted: '入盟申请等审核',
    desk: '审核台',
    unnamed: '还没有填名称',
  },
  en: {
    draft: 'Complete and submit your application',
    returned: 'Correct and submit the application again',
    submitted: 'Your application awaits review',
    desk: 'the review desk',
    unnamed: 'no name yet',
  },
});
