import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import { holdersFor } from '../accounts/permissions/holders.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { EscalationDay } from '../waiting/escalation';
import { leadGoesToDesk, leadMissingSince } from './derived';
import { titlesOf } from './own-projects.server';
import { findProject } from './project.server';

/**
 * A project without a lead that can act, once its parties had their days, for the officials of its region: it waits for
 * the reviewers there, who name a lead or end it, and act for none of its parties.
 */
export const leadEscalation = {
  deed: 'project.chase',
  find: (db: Database | Transaction, number: string, language: Language, { today, calendar }: EscalationDay) => {
    const project = /^[1-9]\d{0,11}$/.test(number) ? findProject(db, Number(number)) : null;
    if (!project || !leadGoesToDesk(project, today, calendar)) return null;
    const conflicted = project.parties.flatMap(({ side }) => side.accounts);
    const href = paths(language).deskProject(project.id);
    return {
      regionCode: project.regionCode,
      conflicted,
      thing: { type: 'project', id: project.id },
      title: titlesOf(db, [project.id], language).get(project.id)!,
      since: leadMissingSince(project),
      href,
      waitsFor: holdersFor(db, 'reviewer', project.regionCode).filter((id) => !conflicted.includes(id)),
      actAt: href,
      chasedAt: null,
    };
  },
} as const;
