import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { accountMessages } from '../account-messages';
import { activeGrants, worksAtDesk, type Actor } from './actor';
import { can } from './permissions';

/** Where those who hold an office do their work, in the order they are listed. */
export type Desk = 'review' | 'certification' | 'assessments' | 'people';

/** The desks somebody may open in this session, from the roles the request already knows. */
export function desksOf(actor: Actor | null): Desk[] {
  if (!actor) return [];
  const assessing = activeGrants(actor, 'assessor').length > 0;
  return [
    ...(worksAtDesk(actor) ? (['review', 'certification'] as const) : []),
    ...(assessing ? (['assessments'] as const) : []),
    ...(can(actor, 'account.list') ? (['people'] as const) : []),
  ];
}

/** Address and name of each. */
export function deskLinks(language: Language, desks: readonly Desk[]): (readonly [href: string, name: string])[] {
  const to = paths(language);
  const words = accountMessages[language].overview;
  const links = {
    review: [to.desk(), words.desk],
    certification: [to.certificationDesk(), words.certificationDesk],
    assessments: [to.assessments(), words.assessments],
    people: [to.people(), words.people],
  } as const satisfies Record<Desk, readonly [string, string]>;
  return desks.map((desk) => links[desk]);
}
