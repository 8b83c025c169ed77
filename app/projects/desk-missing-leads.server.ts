import type { Database } from '../../db/client';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { missingLeads } from './missing-leads.server';
import { titlesOf } from './own-projects.server';
import { projectReference } from './reference';

/** A project that came to the desk because nobody can act for who leads it. */
export interface DeskMissingLead {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  /** ISO date in China since when others could have taken over. */
  readonly since: string;
  /** The reader sees to it that it is done. */
  readonly mayChase: boolean;
}

/** Projects without a lead in the actor's regions, for reviewers, who name one, and officials; the longest silent first. */
export function deskMissingLeads(db: Database, actor: Actor, language: Language, now: Date): DeskMissingLead[] {
  const asked = { today: dateInChina(now), limit: 200 };
  const of = (role: 'reviewer' | 'official', deed: 'project.check' | 'project.chase') =>
    activeGrants(actor, role).length === 0 ? [] : missingLeads(db, actor, deed, asked);
  const chased = of('official', 'project.chase');
  const found = new Map([...of('reviewer', 'project.check'), ...chased].map((one) => [one.id, one]));
  const titles = titlesOf(db, [...found.keys()], language);
  return [...found.values()].map(({ id, since }) => ({
    id,
    reference: projectReference(id),
    title: titles.get(id)!,
    since: dateInChina(new Date(since)),
    mayChase: chased.some((one) => one.id === id),
  }));
}
