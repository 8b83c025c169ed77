import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import { spaced } from '../../i18n/punctuation';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';
import { explainDesk } from '../refusals';

const wording = messages({
  zh: {
    'scores-missing': '评分还没有齐。',
    'scores-conflicted': '有考评员事后申报了回避，请先重新评分。',
    'scores-present': '这位考生已有评分，不能登记缺考。',
    'session-not-begun': '考试还没开始。',
    'exam-not-ended': '考试还没结束，结束后才能公布成绩。',
    'session-began': '考试已经开始，不能再改。',
    'session-clashes': '有考生在新时间另有考试：',
    'seats-held': '已有人坐到更大的座位号，座位数至少：',
    'candidate-unknown': '这个批次没有这个考生号：',
    'scoring-began': '已经开始评分，不能这样做。',
    'not-an-assessor': '这个人没有本地区的考评员角色。',
    'not-assigned': '这个人没有被指派。',
    'stood-down': '这个人已退出这个批次，不能再指派。',
    'names-seen': '这个人看过这个批次的考生姓名，不能按考生号评分，请指派别人。',
    'second-person-needed': '您评过分或公布过成绩，请另一位主管来做。',
    'own-thing': '考生里有您自己、您单位的人或您声明过的人，请另一位主管来做。',
    'appeal-decided': '这份申诉已经决定。',
    'appeal-open': '先决定这份申诉。',
    'changed-meanwhile': '评分刚有变化，请再核对一遍。',
    'appealed-already': '这次考试已经申诉过。',
  },
  en: {
    'scores-missing': 'Not all scores are in.',
    'scores-conflicted': 'An assessor declared an interest afterwards; have these scored again first.',
    'scores-present': 'This candidate has scores; they cannot be absent.',
    'session-not-begun': 'The exam has not begun.',
    'exam-not-ended': 'The exam is not over; results are confirmed after its end.',
    'session-began': 'The exam has begun; it cannot be changed.',
    'session-clashes': 'Candidates sit another exam at the new time:',
    'seats-held': 'A higher seat is held. At least:',
    'candidate-unknown': 'No such candidate number in this session:',
    'scoring-began': 'Scoring has begun; this cannot be done.',
    'not-an-assessor': 'This person does not hold the assessor role for this region.',
    'not-assigned': 'This person is not named here.',
    'stood-down': 'This person is stood down from this session and cannot be named again.',
    'names-seen':
      'This person has seen the names of these candidates and cannot score them by number. Name somebody else.',
    'second-person-needed': 'You scored or confirmed this exam; another official has to.',
    'own-thing': 'You, your firm’s people or somebody you declared sat this exam; another official has to.',
    'appeal-decided': 'This appeal has been decided.',
    'appeal-open': 'Decide the appeal first.',
    'changed-meanwhile': 'Scores changed a moment ago; check once more.',
    'appealed-already': 'This exam was appealed already.',
  },
});

/**
 * A refusal about a session in an official's language; it names candidates or the least number where there are such.
 */
export function explainSession(language: Language, refusal: Refusal): string {
  const sentence = sentenceOf(wording[language], refusal);
  if (sentence === undefined) return explainDesk(language, refusal);
  const names = ['session-clashes', 'candidate-unknown'].includes(refusal.code);
  const detail = names ? refusal.value : refusal.code === 'seats-held' ? refusal.allowed?.[0] : null;
  return detail ? spaced(language, sentence, detail) : sentence;
}
