import type { Language } from '../../i18n/language';
import { spaced } from '../../i18n/punctuation';
import { schemeMessages } from './scheme-messages';
import { takesApplications, type OwnDistance, type SchemeLine, type SchemeStanding } from './scheme-view';

/** What a scheme is: a draft, the version in force with its day, or another version with its state. */
export function standingWords(language: Language, standing: SchemeStanding): string {
  const words = schemeMessages[language];
  return standing.kind === 'draft'
    ? words.draft
    : standing.state === 'published' && standing.publishedOn
      ? words.inForce(String(standing.version), standing.publishedOn)
      : `${words.version(String(standing.version))} · ${words.states[standing.state]}`;
}

/**
 * One sentence on where somebody stands in an occupation: of the highest level they may apply for, else the highest they
 * meet, or else what the lowest still asks. A draft that is met is never said to take applications. Empty where nobody's distance is known.
 */
export function nearestDistance(language: Language, levels: readonly SchemeLine[]): string {
  const met = levels.filter(({ own }) => own?.eligible);
  const line = met.findLast(({ standing }) => takesApplications(standing)) ?? met.at(-1) ?? levels[0];
  if (!line?.own) return '';
  return line.own.eligible && !takesApplications(line.standing)
    ? schemeMessages[language].own.meetsDraftOf(line.short)
    : verdictOf(language, line.standing, line.own);
}

/** When somebody may apply; a draft's day is not said without what must come first. */
export function verdictOf(language: Language, standing: SchemeStanding, { verdict }: OwnDistance): string {
  return takesApplications(standing) ? verdict : spaced(language, verdict, schemeMessages[language].own.whenAdopted);
}
