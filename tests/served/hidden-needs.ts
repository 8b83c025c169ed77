import { saveNeed } from '../../app/needs/need-edit.server';
import type { NeedReaders } from '../../app/needs/need-kind';
import type { Database } from '../../db/client';
import { valueOf } from '../alliance/scene';
import { form, needScene } from '../needs/scene';

/** Words that stand in hidden needs and nowhere else. */
export const hiddenWords = ['鸑鷟', 'yuezhuo'] as const;

/** Needs that strangers may read nothing of, and one that everybody reads; `post` adds another and gives its key. */
export function hiddenNeeds(db: Database) {
  const s = needScene(db);
  const asked = s.member('乙丑数据有限公司');
  const texts = (word: string, latin: string) => ({
    titleZh: `${word}之需`,
    titleEn: `${latin} needed`,
    purposeZh: `为${word}而作`,
    purposeEn: `for the ${latin}`,
    validUntil: '2027-01-31',
  });
  const hidden = texts(...hiddenWords);
  const post = (readers: NeedReaders) => s.post({ ...hidden, readers });
  const said = { ...form, ...hidden, poster: `company:${s.poster.companyId}` };
  const draft = valueOf(saveNeed(s.db, s.poster.actor, { key: null, form: said, post: false }, s.occasion())).key;
  const keys = [post('sealed'), post('alliance'), draft];
  s.ask(keys[1]!, [`company:${asked.companyId}`]);
  return { keys, post, open: s.post(texts('找雷达', 'lidar')) };
}
