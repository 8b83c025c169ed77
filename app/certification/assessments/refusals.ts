import { explainAccount } from '../../accounts/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';
import { sheetLimits } from '../../files/spreadsheet';
import { colon } from '../../i18n/punctuation';

const { rows, columns, cell } = sheetLimits;

const wording = messages({
  zh: {
    'candidate-unknown': '没有这个考生号，或不由您评分。',
    'own-thing': '没有这个考生号，或不由您评分。',
    'paper-unknown': '没有这个科目。',
    'session-state': '这位考生现在不能评分。',
    'session-not-begun': '考试还没开始。',
    'exam-not-ended': '考试还没结束。现在就评分，请在评语里写明理由。',
    'scored-already': '您已评过这份试卷。',
    'no-score-awaited': '这份试卷的评分已够。',
    'comment-needed': '您是第三位考评员，请写明理由。',
    'points-missing': '请填分数。',
    'points-range': '分数要是范围内的整数。',
    'criterion-unknown': '没有这个评分项。',
    'not-assigned': '您没有被指派到这个批次。',
    'stood-down': '您已退出这个批次。',
    'conflicts-undeclared': '请先核对回避声明。',
    'scores-present': '这位考生已有评分，不能登记缺考。',
    'sheet-unreadable': '文件打不开。请用 XLSX 或 CSV。',
    'sheet-too-large': `表格太大或太复杂：最多 ${rows} 行、${columns} 列，一格最多 ${cell} 字。请只留要上传的工作表，另存一份再传。`,
    'sheet-empty': '表格里没有填写的行。',
    'sheet-password': '表格设了打开密码。请去掉密码，再上传。',
    'sheet-old-format': '这是旧版表格（.xls）。请另存为 XLSX，再上传。',
    'sheet-quote': '有一个引号没有配对。',
    'sheet-refused': '表格没有录入。',
    'file-empty': '请选一个文件。',
    'column-unknown': '不认识这一列。',
    'column-twice': '这一列出现了两次。',
    'column-missing': '少了这一列。',
    'row-twice': '这位考生出现了两次。',
    'firm-unknown': '名录里没有这家企业。请填全称或统一社会信用代码。',
    'declared-already': '这条声明已经有了。',
    'conflict-unknown': '这条声明已经撤回。',
    range: (allowed: string) => `分数要是整数，${allowed}。`,
    atLine: (line: string, sentence: string) => `第 ${line} 行：${sentence}`,
    emptyTab: (tab: string) => `工作表“${tab}”里没有填写的行。`,
  },
  en: {
    'candidate-unknown': 'There is no such candidate number, or it is not yours to score.',
    'own-thing': 'There is no such candidate number, or it is not yours to score.',
    'paper-unknown': 'There is no such paper.',
    'session-state': 'This candidate cannot be scored now.',
    'session-not-begun': 'The exam has not begun.',
    'exam-not-ended': 'The exam is not over. To score now, say why in the comment.',
    'scored-already': 'You have scored this paper.',
    'no-score-awaited': 'This paper has all its scores.',
    'comment-needed': 'You are the third assessor: say why.',
    'points-missing': 'Give points.',
    'points-range': 'Give whole points within the range.',
    'criterion-unknown': 'There is no such criterion.',
    'not-assigned': 'You are not named for this session.',
    'stood-down': 'You are stood down from this session.',
    'conflicts-undeclared': 'Check your declared interests first.',
    'scores-present': 'This candidate has scores; they cannot be absent.',
    'sheet-unreadable': 'The file cannot be read. Send XLSX or CSV.',
    'sheet-too-large': `The sheet is too large or too complex: at most ${rows} rows, ${columns} columns and ${cell} characters a cell. Save only the sheet you mean and send that.`,
    'sheet-empty': 'No row of the sheet is filled in.',
    'sheet-password': 'The workbook needs a password to open. Take the password off, then send it.',
    'sheet-old-format': 'This is a workbook of the old format (.xls). Save it as XLSX, then send it.',
    'sheet-quote': 'A quotation mark is not closed.',
    'sheet-refused': 'The sheet was not entered.',
    'file-empty': 'Choose a file.',
    'column-unknown': 'This column is not known.',
    'column-twice': 'This column appears twice.',
    'column-missing': 'This column is missing.',
    'row-twice': 'This candidate appears twice.',
    'firm-unknown': 'No such company in the directory. Give its whole name or credit code.',
    'declared-already': 'You have declared this already.',
    'conflict-unknown': 'This declaration was taken back already.',
    range: (allowed: string) => `Give whole points, ${allowed}.`,
    atLine: (line: string, sentence: string) => `Line ${line}: ${sentence}`,
    emptyTab: (tab: string) => `No row of the tab “${tab}” is filled in.`,
  },
});

/** Refusals of a sheet that name the column or the candidate they are about. */
const aboutNamed = ['column-unknown', 'column-missing', 'column-twice', 'row-twice'];

/** A refusal in an assessor's language. */
export function explainAssessment(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, value, allowed } = refusal;
  const sentence =
    code === 'points-range' && allowed?.[0]
      ? words.range(allowed[0])
      : (sentenceOf(words, refusal) ?? explainAccount(language, refusal));
  if (value && ['points-range', 'points-missing'].includes(code)) return `${value}${colon(language)}${sentence}`;
  if (value && code === 'sheet-empty') return words.emptyTab(value);
  if (value && ['sheet-quote', 'sheet-unreadable'].includes(code)) return words.atLine(value, sentence);
  return value && aboutNamed.includes(code) ? `${sentence} ${value}` : sentence;
}
