import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import { holdersFor } from '../accounts/permissions/holders.server';
import { findApplication } from '../alliance/applications/application.server';
import { applicationReference } from '../alliance/applications/reference';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { EscalationDay } from '../waiting/escalation';

/** A file past its day, for the officials of its region: it waits for who took it, else for every reviewer there. */
export const fileEscalation = {
  deed: 'application.chase',
  find: (db: Database | Transaction, number: string, language: Language, { today }: EscalationDay) => {
    const file = /^[1-9]\d{0,11}$/.test(number) ? findApplication(db, Number(number)) : null;
    if (!file || file.escalatedAt === null || file.dueOn === null || file.dueOn >= today) return null;
    const to = paths(language);
    const reviewers = holdersFor(db, 'reviewer', file.regionCode).filter((id) => id !== file.applicantId);
    return {
      regionCode: file.regionCode,
      thing: { type: 'application', id: file.id },
      title: `${file.nameZh ?? ''} ${applicationReference(file)}`.trim(),
      since: file.queuedAt,
      href: to.deskFile(file.id),
      waitsFor: file.reviewerId !== null ? [file.reviewerId] : reviewers,
      actAt: to.deskFile(file.id),
      chasedAt: null,
    };
  },
} as const;
