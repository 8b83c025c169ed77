import { englishCount } from '../../i18n/english-count';
import { messages } from '../../i18n/messages';

/** Wording of checking in the reader's own browser, and of the age of what it knows. */
export const offlineMessages = messages({
  zh: {
    hint: '这一页打开过一次，以后没有网络也能在这里查文件。',
    ago: {
      now: '刚刚',
      minutes: (count: number) => `${count} 分钟前`,
      hours: (count: number) => `${count} 小时前`,
      days: (count: number) => `${count} 天前`,
    },
    checkedHere: (at: string, age: string) =>
      `在您的设备上查验，文件没有发出。用的公开材料取于 ${at}（北京时间），${age}。`,
    logElsewhere: '看这张证书在公开日志里的记录',
    title: '现在没有网络',
    page: (at: string, age: string) => `这一页存于 ${at}（北京时间），${age}。`,
    files: '仍可以查验文件。按编号和姓名查验要等连上网络。',
    name: '姓名没有存在这台设备上，现在不能核对。',
    status: '下面的“现在有效吗”已按这台设备上最新的状态名单重新回答。',
    unseen: (number: string) => `证书 ${number} 没有在这台设备上打开过。没有网络时只能查验文件。`,
  },
  en: {
    hint: 'Once this page has been opened, files can be checked here without a network too.',
    ago: {
      now: 'just now',
      minutes: (count: number) => (count === 1 ? '1 minute ago' : `${count} minutes ago`),
      hours: (count: number) => (count === 1 ? '1 hour ago' : `${count} hours ago`),
      days: (count: number) => `${englishCount(count, 'day')} ago`,
    },
    checkedHere: (at: string, age: string) =>
      `Checked on your device; the file was not sent. The public material used is of ${at} (Beijing time), ${age}.`,
    logElsewhere: 'See what the public log says of this certificate',
    title: 'There is no network now',
    page: (at: string, age: string) => `This page was kept ${at} (Beijing time), ${age}.`,
    files: 'Files can still be checked. Checking by number and name waits for a network.',
    name: 'Names are not kept on this device, so they cannot be compared now.',
    status: '“Is it valid now?” below is answered anew by the latest status list on this device.',
    unseen: (number: string) =>
      `The page of ${number} was never opened on this device. Without a network only files can be checked.`,
  },
});
