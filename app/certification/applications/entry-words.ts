import type { Language } from '../../i18n/language';
import { brackets, listed } from '../../i18n/punctuation';
import { certificationMessages } from '../messages';
import { talentMessages } from '../talent/talent-messages';
import type { RecordPart, TalentRecord } from '../talent/talent-record';

/** Names of fields and segments by their ids. */
export type EntryNames = ReadonlyMap<string, string>;

/** Each entry of a part in one line: 2019-07-01 – 至今 广州某某公司（BIM建模）. */
export function entryLines(language: Language, record: TalentRecord, part: RecordPart, names: EntryNames): string[] {
  const words = talentMessages[language];
  const about = (ids: readonly string[]) => {
    const known = ids.map((id) => names.get(id) ?? id);
    return known.length === 0 ? '' : brackets(language, listed(language, known));
  };
  const spell = ({ from, until }: { from: string; until: string | null }) => `${from} – ${until ?? words.ongoing}`;
  switch (part) {
    case 'work':
      return record.work.map((job) => `${spell(job)} ${job.employer}${about(job.fields)}`);
    case 'education':
      return record.education.map(
        (one) =>
          `${one.completedOn} ${one.school} ${certificationMessages[language].education[one.level]}${about(one.fields)}`,
      );
    case 'training':
      return record.training.map(
        (one) => `${one.completedOn} ${one.course} ${words.trained(String(one.hours))}${about(one.fields)}`,
      );
    case 'projects':
      return record.projects.map(
        (one) => `${spell(one)} ${one.name} · ${one.role}${about(one.segments.length > 0 ? one.segments : one.fields)}`,
      );
  }
}
