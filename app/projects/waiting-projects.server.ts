import { workCalendarOf } from '../calendar/calendar.server';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import type { WaitingItem } from '../waiting/waiting-item';
import { deskProjects } from './desk-projects.server';
import { projectMessages } from './messages';
import { openRole } from './parties-now';
import { ownParty } from './own-party';
import { ownOpenProjectIds, titlesOf } from './own-projects.server';
import { projectPartyNames } from './project-names.server';
import { projectsNumbered } from './project.server';
import { waitsFor } from './waiting';

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
