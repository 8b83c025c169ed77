import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { exampleNumber } from './number';

const wording = messages({
  zh: {
    'certificate-never-issued': (number: string) => `${number} 从未发出过证书。有人拿这个编号给您看，请不要采信。`,
    'certificate-number-check': (number: string) =>
      `编号抄错了：${number} 的最后一位（校验字符）和前面对不上，或有编号里不用的字符。请逐字核对。`,
    'certificate-number-shape': (typed: string) =>
      `“${typed}”不是证书编号。编号是 TA-、四位年份、八位字符，例：${exampleNumber}；也可以贴证书页的网址。`,
    'certificate-number-example': (number: string) => `${number} 是本站举的例子，没有这张证书。请输入证书上的编号。`,
    'certificate-number-membership': (reference: string) =>
      `${reference} 是企业入盟申请的编号，不是证书编号。查申请请登录后看；查证书请输入证书上的编号。`,
    'certificate-number-certification': (reference: string) =>
      `${reference} 是人才认证申报的编号，不是证书编号。查申报请登录后看；查证书请输入证书上的编号。`,
    'certificate-address-elsewhere': (host: string) =>
      `这是 ${host} 的网址，不是本站的证书页。请到那里查，或输入编号。`,
    'certificate-name-differs': '这个编号发过证书，但姓名对不上。请和证书上的姓名逐字核对。',
    'certificate-file-empty': '请选一个文件。',
    'certificate-file-large': '文件超过 900 KB，本站发的证书文件没有这么大。请用原来的文件。',
    'certificate-file-bare': '这个文件里没有签名。照片、截图和扫描件请改用编号查验。',
    'certificate-file-several': '这个文件里不止一张证书，不能一起查。请一张一张查。',
    'certificate-pdf-bare':
      '这个 PDF 里没有签名。打印成 PDF、扫描、把几页并进别的 PDF，都会丢掉签名。请用原来的 PDF，或改用编号查验。',
    'certificate-pdf-locked': 'PDF 加了限制，请用原文件。本站发的 PDF 不加密码，也不加限制。',
    'certificate-material-missing': '现在没有网络，这台设备上也还没有查验材料。请连上网络再查。',
    'certificate-file-unreadable': '文件打不开，可能没有下载完整。请持证人重新下载一份。',
  },
  en: {
    'certificate-never-issued': (number: string) =>
      `No certificate was ever issued under ${number}. If somebody showed it to you, do not rely on it.`,
    'certificate-number-check': (number: string) =>
      `The number is mistyped: the last character of ${number} (the check character) does not fit the others, or a character is one we never use. Compare every character.`,
    'certificate-number-shape': (typed: string) =>
      `“${typed}” is no certificate number. A number is TA-, a year of four digits, and eight characters, for example ${exampleNumber}; the address of a certificate’s page will do too.`,
    'certificate-number-example': (number: string) =>
      `${number} is the example given here; there is no such certificate. Type the number on the certificate.`,
    'certificate-number-membership': (reference: string) =>
      `${reference} is the reference of a firm’s application to join, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.`,
    'certificate-number-certification': (reference: string) =>
      `${reference} is the reference of an application for certification, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.`,
    'certificate-address-elsewhere': (host: string) =>
      `This is an address of ${host}, not a certificate’s page here. Check it there, or type the number.`,
    'certificate-name-differs':
      'A certificate was issued under this number, but to another name. Compare the name with the certificate, character by character.',
    'certificate-file-empty': 'Choose a file.',
    'certificate-file-large':
      'The file is larger than 900 KB, and no certificate file from here is. Use the original file.',
    'certificate-file-bare': 'This file holds no signature. For photographs, screenshots and scans use the number.',
    'certificate-file-several':
      'This file holds more than one certificate, and they are not checked together. Check them one by one.',
    'certificate-pdf-bare':
      'This PDF holds no signature. Printing to PDF, scanning, or merging its pages into another PDF loses it. Use the original PDF, or the number.',
    'certificate-pdf-locked':
      'This PDF was restricted. Use the original file: PDFs from here have neither password nor restrictions.',
    'certificate-material-missing':
      'There is no network, and this device holds no material to check with yet. Try again with a network.',
    'certificate-file-unreadable':
      'The file cannot be read; it may be incomplete. Ask the holder to download it again.',
  },
});

/** A refusal about certificates in the reader's language. */
export function explainCertificate(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
