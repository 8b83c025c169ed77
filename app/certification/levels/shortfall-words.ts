import type { Language } from '../../i18n/language';
import type { Eligibility, Missing, Shortfall } from '../applications/eligibility';
import { certificationMessages } from '../messages';

/** Names a level of an occupation in the reader's language: 四级, Level 4. */
export type LevelName = (occupation: string, level: number) => string;

/** One missing thing as a short phrase: "再满 14 个月相关工作（最早 2028-01）". */
export function missingWords(language: Language, missing: Missing, levelName: LevelName): string {
  const words = certificationMessages[language];
  const month = missing.earliest?.slice(0, 7) ?? null;
  switch (missing.kind) {
    case 'work':
      return words.missing.work(missing.months, missing.related, missing.earliest.slice(0, 7));
    case 'education':
      return month === null
        ? words.missing.education(words.education[missing.level], missing.related)
        : words.missing.graduation(words.education[missing.level], missing.related, month);
    case 'held': {
      const level = levelName(missing.occupation, missing.level);
      return month === null
        ? words.missing.held(level, missing.months)
        : words.missing.ripening(level, missing.months, month);
    }
    case 'training':
      return missing.withinMonths === null
        ? words.missing.training(missing.hours)
        : words.missing.recentTraining(missing.hours, missing.withinMonths);
  }
}

/** Everything a route still lacks, as one phrase. */
export function shortfallWords(language: Language, shortfall: Shortfall, levelName: LevelName): string {
  return shortfall.missing
    .map((one) => missingWords(language, one, levelName))
    .join(certificationMessages[language].joint);
}

/** The sentence a person repeats: "现在即可申报四级。", "可于 2028-01 申报三级。"; null when no date can be named. */
export function verdictWords(language: Language, verdict: Eligibility, level: string): string | null {
  const words = certificationMessages[language];
  if (verdict.eligible) return words.eligibleNow(level);
  const earliest = verdict.shortfalls[0]?.earliest ?? null;
  return earliest === null ? null : words.apply(level, earliest.slice(0, 7));
}
