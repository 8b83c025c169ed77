import { messages } from '../i18n/messages';

/** Wording of a firm’s card and what embeds it. */
export const cardMessages = messages({
  zh: {
    title: (name: string) => `名片：${name}`,
    purpose: '扫码打开企业页；可打印，也可放进自己的网站。',
    qr: (name: string) => `${name} 企业页的二维码`,
    embed: '嵌入自己的网站',
    embedText: '把下面这段放进网页：',
    preview: '看看嵌入后的样子',
    print: '按 Ctrl+P 打印这一页。',
  },
  en: {
    title: (name: string) => `Card: ${name}`,
    purpose: 'Scan it to open the company page; print it, or put it on your own site.',
    qr: (name: string) => `QR code of the page of ${name}`,
    embed: 'Put it on your own site',
    embedText: 'Paste this into a page:',
    preview: 'See how it looks',
    print: 'Print this page with Ctrl+P.',
  },
});
