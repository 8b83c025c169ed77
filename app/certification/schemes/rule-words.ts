import type { Language } from '../../i18n/language';
import { certificationMessages } from '../messages';
import { routesOf, type Condition, type Rule } from './rule';
import { schemeMessages } from './scheme-messages';
import type { LevelName } from '../levels/shortfall-words';

/** One condition of a rule as a phrase: 满 5 年相关工作. `occupation` is the scheme's own. */
function conditionWords(language: Language, occupation: string, part: Condition, levelName: LevelName): string {
  const words = schemeMessages[language].condition;
  if ('work' in part) {
    const { months, related } = part.work;
    return months % 12 === 0
      ? words.workYears(String(months / 12), related)
      : words.workMonths(String(months), related);
  }
  if ('education' in part)
    return words.education(certificationMessages[language].education[part.education.level], part.education.related);
  if ('training' in part)
    return part.training.withinMonths === undefined
      ? words.training(String(part.training.hours))
      : words.recentTraining(String(part.training.hours), String(part.training.withinMonths));
  const level = levelName(part.held.occupation ?? occupation, part.held.level);
  return part.held.months === 0 ? words.held(level) : words.heldFor(level, String(part.held.months));
}

/** Every way to be eligible, each a list of phrases that must all hold; an empty one asks for nothing. */
export function ruleWords(language: Language, occupation: string, rule: Rule, levelName: LevelName): string[][] {
  return routesOf(rule).map((route) => route.map((part) => conditionWords(language, occupation, part, levelName)));
}
