import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { listOwnCertificationApplications } from '../applications/application.server';
import { openApplicationStates } from '../applications/application-state';
import { eligibility, requirement } from '../applications/eligibility';
import { measure, type MeasuredPerson } from './measured-person';
import { levelNames } from '../schemes/occupation-register.server';
import type { SchemeContent } from '../schemes/scheme';
import { schemeMessages } from '../schemes/scheme-messages';
import type { OwnDistance } from '../schemes/scheme-view';
import { shortfallWords, verdictWords } from './shortfall-words';
import { findTalent, personOf } from '../talent/talent.server';

export interface Measurer {
  readonly hasProfile: boolean;
  /** How far the reader is from a level; null without a profile. */
  distance(occupationId: string, level: number, content: SchemeContent): OwnDistance | null;
}

/** Measures one person once and answers for every scheme; null for nobody. */
export function measurerOf(db: Database, actor: Actor | null, language: Language, now: Date): Measurer | null {
  if (!actor) return null;
  if (!findTalent(db, actor.accountId)) return { hasProfile: false, distance: () => null };
  const measured = measure(personOf(db, actor.accountId), dateInChina(now));
  const open = listOwnCertificationApplications(db, actor.accountId).filter((one) =>
    (openApplicationStates as readonly string[]).includes(one.state),
  );
  const distance = distanceOf(db, measured, language);
  return {
    hasProfile: true,
    distance: (occupationId, level, content) => ({
      ...distance(occupationId, level, content),
      applicationId: open.find((one) => one.occupationId === occupationId && one.level === level)?.id ?? null,
    }),
  };
}

/** How far somebody measured is from any level, in words. */
export function distanceOf(
  db: Database,
  measured: MeasuredPerson,
  language: Language,
): (occupationId: string, level: number, content: SchemeContent) => Omit<OwnDistance, 'applicationId'> {
  return (occupationId, level, content) => {
    const name = levelNames(db, language, occupationId);
    const verdict = eligibility(
      measured,
      requirement({ occupation: occupationId, fields: content.fields, eligibility: content.eligibility }),
    );
    const short = name(occupationId, level);
    return {
      eligible: verdict.eligible,
      verdict: verdictWords(language, verdict, short) ?? schemeMessages[language].own.cannotDate(short),
      lacks: verdict.eligible ? [] : verdict.shortfalls.map((one) => shortfallWords(language, one, name)),
    };
  };
}
