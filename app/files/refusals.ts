import { megabytes } from './upload-limits';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';

const wording = messages({
  zh: {
    'file-empty': '请选一个文件；空文件不收。',
    'file-not-its-kind': '文件内容和扩展名不符，请用原来的软件另存一份。',
    'file-cut': '上传中断，什么也没有保存，请再试一次。',
    'file-picture': '这种图片（WebP、HEIC）多数电脑打不开。请截图或改存 JPG 再传。',
    'file-ofd': '这里不收 OFD。请转成 PDF 再传。',
    'archive-too-large': '文件解开后太大。请压缩后再传。',
    'archive-damaged': '文件打不开，请用原来的软件另存一份。',
    'archive-encrypted': '加密的文件审核员打不开，请去掉密码再传。',
    'archive-macros': '不收带宏的文件，请另存为不带宏的格式。',
    kind: (endings: string) => `不收这种文件。可用 ${endings}。`,
    size: (megabytes: string) => `文件太大，最多 ${megabytes} MB。请压缩后再传。`,
    pixels: (size: string, limit: number) => `图片太大：${size} 像素，最多 ${limit / 10_000} 万像素。请缩小再传。`,
  },
  en: {
    'file-empty': 'Choose a file; an empty one is not taken.',
    'file-not-its-kind': 'The content is not what the name says. Save it again with its own program.',
    'file-cut': 'The upload was cut off and nothing was kept. Please try again.',
    'file-picture':
      'Most computers cannot open this kind of picture (WebP, HEIC). Send a screenshot, or save it as JPG.',
    'file-ofd': 'OFD is not taken here. Turn it into a PDF and send that.',
    'archive-too-large': 'The file is too large once unpacked. Please make it smaller.',
    'archive-damaged': 'The file cannot be opened. Save it again with its own program.',
    'archive-encrypted': 'Reviewers cannot open an encrypted file. Remove its password.',
    'archive-macros': 'Files with macros are not taken. Save it without them.',
    kind: (endings: string) => `This kind of file is not taken. Use ${endings}.`,
    size: (megabytes: string) => `The file is too large; at most ${megabytes} MB. Please make it smaller.`,
    pixels: (size: string, limit: number) =>
      `The picture is too large: ${size} pixels, at most ${limit / 1_000_000} million. Make it smaller and send it again.`,
  },
});

/** A refusal of a sent file in the reader's language; undefined when it is about something else. */
export function explainFile(language: Language, refusal: Refusal): string | undefined {
  const words = wording[language];
  const { code, value, allowed } = refusal;
  if (code === 'file-kind' && allowed) return words.kind(listed(language, allowed, (ending) => ending.toUpperCase()));
  if (code === 'file-too-large' && allowed?.[0]) return words.size(String(megabytes({ bytes: Number(allowed[0]) })));
  if (code === 'file-pixels' && value && allowed?.[0]) return words.pixels(value, Number(allowed[0]));
  const sentence = (words as Readonly<Record<string, unknown>>)[code];
  return typeof sentence === 'string' ? sentence : undefined;
}
