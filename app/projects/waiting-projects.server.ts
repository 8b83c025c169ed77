import { activeGrants } from '../accounts/permissions/actor';
import { workCalendarOf } from '../calendar/calendar.server';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import type { WaitingItem } from '../waiting/waiting-item';
import { deskProjects } from './desk-projects.server';
import { projectMessages } from './messages';
import { missingLeads } from './missing-leads.server';
import { openRole } from './parties-now';
import { ownParty } from './own-party';
import { ownOpenProjectIds, titlesOf } from './own-projects.server';
import { projectPartyNames } from './project-names.server';
import { projectsNumbered } from './project.server';
import { waitsFor } from './waiting';
import { projectWaitingWords } from './waiting-words';

type Reader = Parameters<NonNullable<WaitingSource['mine']>>[1];
type Db = Parameters<NonNullable<WaitingSource['mine']>>[0];

/** The projects of the reader's parties that are not over, each with the one thing it waits for. */
function items(db: Db, { actor, language, today, limit }: Reader): WaitingItem[] {
  const found = projectsNumbered(db, ownOpenProjectIds(db, actor, limit));
  const calendar = workCalendarOf(db);
  const names = projectPartyNames(db, found, language);
  const titles = titlesOf(
    db,
    found.map(({ id }) => id),
    language,
  );
  const { thing: things, desk } = projectMessages[language].next;
  return found.flatMap((project): WaitingItem[] => {
    const me = ownParty(project, actor);
    const waiting = waitsFor(project, today, calendar);
    if (!me || !waiting) return [];
    const mine = waiting.parties.includes(me.id);
    if (!mine && openRole(me) === null) return [];
    return [
      {
        standing: mine ? 'act' : 'begun',
        act: things[waiting.thing],
        subject: titles.get(project.id)!,
        behalf: names.get(me.id)!.name,
        waitsFor: mine ? null : waiting.desk ? desk : listed(language, waiting.parties, (id) => names.get(id)!.name),
        since: project.activeAt,
        dueOn: waiting.until,
        href: paths(language).ownProject(project.id),
      },
    ];
  });
}

/** What projects wait for: of the parties the reader acts for, and at the desk of the reader's region. */
export const waitingProjects: WaitingSource = {
  kind: 'project',
  mine: (db, reader) => items(db, reader).filter(({ standing }) => standing === 'act'),
  begun: (db, reader) => items(db, reader).filter(({ standing }) => standing === 'begun'),
};

/** Projects that wait for the reader to check them. */
export const waitingProjectChecks: WaitingSource = {
  kind: 'project-check',
  mine: (db, { actor, language, limit }) =>
    deskProjects(db, actor, language, limit).map(({ id, title, dueOn, since }) => ({
      standing: 'act',
      act: projectMessages[language].next.thing['check-listing'],
      subject: title,
      behalf: null,
      waitsFor: null,
      since,
      dueOn,
      href: paths(language).deskProject(id),
    })),
};

/** Projects without a lead that the desk is to give one, or to end: for reviewers of the region. */
export const waitingMissingLeads: WaitingSource = {
  kind: 'project-lead',
  mine: (db, reader) =>
    withoutLead(db, reader, 'project.check').map(([, item]) => ({
      ...item,
      act: projectWaitingWords[reader.language].nameLead,
    })),
};

/** The same for the region's officials, who see that it is done. */
export const waitingLeadEscalations: WaitingSource = {
  kind: 'lead-missing',
  mine: (db, reader) =>
    withoutLead(db, reader, 'project.chase').map(([id, item]) => ({
      ...item,
      act: projectWaitingWords[reader.language].chaseLead,
      escalation: { kind: 'lead-missing', thing: String(id) },
    })),
};

function withoutLead(db: Db, reader: Reader, deed: 'project.check' | 'project.chase') {
  const { actor, language } = reader;
  if (activeGrants(actor, deed === 'project.check' ? 'reviewer' : 'official').length === 0) return [];
  const found = missingLeads(db, actor, deed, reader);
  const titles = titlesOf(
    db,
    found.map(({ id }) => id),
    language,
  );
  return found.map(({ id, since }) => {
    const item: Omit<WaitingItem, 'act'> = {
      standing: 'act',
      subject: titles.get(id)!,
      behalf: null,
      waitsFor: null,
      since,
      dueOn: null,
      href: paths(language).deskProject(id),
    };
    return [id, item] as const;
  });
}
