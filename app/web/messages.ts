import { messages } from '../i18n/messages';

/** Wording of refused addresses and of requests the server cannot serve. */
export const webMessages = messages({
  zh: {
    notAllowed: (field: string, value: string) => `网址参数“${field}”不能是“${value}”。`,
    repeated: (field: string) => `网址参数“${field}”只能出现一次。`,
    allowed: '可用的值',
    region: '城市名或行政区划代码，例：广州、440100',
    regionCode: '城市或省的六位行政区划代码，例：440100（广州）',
    day: '日期，例：2026-01-31',
    whole: '1 起的整数，例：3',
  },
  en: {
    notAllowed: (field: string, value: string) => `The address parameter “${field}” cannot be “${value}”.`,
    repeated: (field: string) => `The address parameter “${field}” may be given only once.`,
    allowed: 'Allowed values',
    region: 'the name of a city or its administrative code, such as Guangzhou or 440100',
    regionCode: 'the six-digit administrative code of a city or province, such as 440100 (Guangzhou)',
    day: 'a date, such as 2026-01-31',
    whole: 'a whole number from 1, such as 3',
  },
});

/** Wording of what was typed before signing in, back in its form. */
export const unsentFormMessages = messages({
  zh: { putBack: '您登录前填写的内容已放回，请检查后提交；密码和文件没有保存，要重新填、重新选。' },
  en: {
    putBack:
      'What you filled in before signing in is back; check it, then send it. Passwords and files were not kept: give them again.',
  },
});

/** Wording of answers that never reach a route, by HTTP status. */
export const plainPageMessages = messages({
  zh: {
    refused: {
      400: '这个网址写得不对，请核对后再试。',
      403: '这个请求不是从本站的页面发出的，什么都没有改。',
      404: '这里没有这一页或这个文件。',
      405: '这个地址不支持这种请求。',
      411: '请求没有说明长度，未予处理。',
      414: '这个网址太长，请缩短后再试。',
      429: '搜索得太频繁，请过几秒再试。',
    },
    methods: (allowed: string) => `这个地址不支持这种请求，可用的方式：${allowed}。`,
    tooLarge: (megabytes: string) =>
      `提交的内容太大，未予处理；这里一次最多收 ${megabytes} MB。请用浏览器的“返回”回到表单，改小后再交。`,
    busy: '正忙，请再试。这次没有存下，什么都没有改。',
    broken: '对不起，系统出错了，请稍后再试。',
    home: '回首页',
    requestId: '编号：',
  },
  en: {
    refused: {
      400: 'This address is malformed. Please check it and try again.',
      403: 'This request was not sent from a page of this site, so nothing was changed.',
      404: 'There is no such page or file here.',
      405: 'This address does not support that kind of request.',
      411: 'The request did not state its length and was not carried out.',
      414: 'This address is too long. Please shorten it and try again.',
      429: 'Too many searches in a row. Please wait a few seconds and try again.',
    },
    methods: (allowed: string) => `This address does not support that kind of request. It supports ${allowed}.`,
    tooLarge: (megabytes: string) =>
      `What was sent is too large and was not carried out; at most ${megabytes} MB are taken here. Go back to the form with your browser and send less.`,
    busy: 'The site is busy, please try again. Nothing was saved or changed this time.',
    broken: 'Sorry, something went wrong. Please try again later.',
    home: 'Home',
    requestId: 'Request',
  },
});
