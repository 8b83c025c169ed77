import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { caseStudies, projectParties } from '../../db/schema/index';
import { listed } from '../i18n/punctuation';
import { partiesOf } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';
import { paths } from '../paths';
import { titlesOf } from '../projects/own-projects.server';
import { ownParty } from '../projects/own-party';
import { leadOf, openRole } from '../projects/parties-now';
import type { Project } from '../projects/project';
import { projectPartyNames } from '../projects/project-names.server';
import { projectsNumbered } from '../projects/project.server';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { isAnswered, silentParties } from './case-parties';
import { caseStateNames, caseStates, isWritable } from './case-state';
import { answersTo, type CaseStudy } from './case-study.server';
import { deskCases } from './desk-cases.server';
import { caseMessages } from './messages';

const waitingStates = caseStateNames.filter((state) => caseStates[state].waits !== null);

/** Case studies of the reader's parties that wait for somebody. */
function ownOpenCases(db: Database, { actor, limit }: WaitingReader): CaseStudy[] {
  const parties = partiesOf(actor);
  if (parties.length === 0) return [];
  return db
    .selectDistinct({ study: caseStudies })
    .from(projectParties)
    .innerJoin(caseStudies, eq(caseStudies.projectId, projectParties.projectId))
    .where(
      and(
        namesAnyOf(projectParties, parties),
        inArray(caseStudies.state, waitingStates),
        isNull(projectParties.unitedWithId),
      ),
    )
    .orderBy(asc(caseStudies.answerBy), asc(caseStudies.projectId))
    .limit(limit)
    .all()
    .map(({ study }) => study);
}

function items(db: Database, reader: WaitingReader): WaitingItem[] {
  const studies = ownOpenCases(db, reader);
  if (studies.length === 0) return [];
  const numbers = studies.map(({ projectId }) => projectId);
  const projects = new Map(projectsNumbered(db, numbers).map((project) => [project.id, project]));
  const titles = titlesOf(db, numbers, reader.language);
  return studies.flatMap((study) => {
    const item = itemOf(db, reader, study, projects.get(study.projectId)!);
    return item ? [{ ...item, subject: titles.get(study.projectId)! }] : [];
  });
}

function itemOf(
  db: Database,
  { actor, language, today }: WaitingReader,
  study: CaseStudy,
  project: Project,
): Omit<WaitingItem, 'subject'> | null {
  const me = ownParty(project, actor);
  if (!me || openRole(me) === null) return null;
  const words = caseMessages[language];
  const names = projectPartyNames(db, [project], language);
  const item = { behalf: names.get(me.id)!.name, href: paths(language).ownCase(project.id) };
  const leads = leadOf(project)?.id === me.id;
  if (isWritable(study.state)) {
    const act = study.state === 'returned' ? words.waiting.rewrite : words.waiting.finish;
    return leads ? { ...item, standing: 'act', act, waitsFor: null, since: study.writtenAt, dueOn: null } : null;
  }
  const answers = answersTo(db, project.id);
  const { answerBy, dueOn, sentAt } = study;
  const silent = silentParties(project, answers);
  const asking = !isAnswered(project, { answerBy, answers }, today);
  if (asking && silent.some(({ id }) => id === me.id))
    return { ...item, standing: 'act', act: words.waiting.answer, waitsFor: null, since: sentAt!, dueOn: answerBy };
  if (!leads) return null;
  const waitsFor = asking ? listed(language, silent, ({ id }) => names.get(id)!.name) : words.desk.title;
  return {
    ...item,
    standing: 'begun',
    act: words.waiting.check,
    waitsFor,
    since: sentAt!,
    dueOn: asking ? answerBy : dueOn,
  };
}

/** What case studies wait for, of the parties the reader acts for. */
export const waitingCases: WaitingSource = {
  kind: 'case-study',
  mine: (db, reader) => items(db, reader).filter(({ standing }) => standing === 'act'),
  begun: (db, reader) => items(db, reader).filter(({ standing }) => standing === 'begun'),
};

/** Case studies that wait for the reader to check them. */
export const waitingCaseChecks: WaitingSource = {
  kind: 'case-study-check',
  mine: (db, { actor, language, limit }) =>
    deskCases(db, actor, language, limit).map(({ id, title, dueOn, since }) => ({
      standing: 'act',
      act: caseMessages[language].waiting.check,
      subject: title,
      behalf: null,
      waitsFor: null,
      since,
      dueOn,
      href: paths(language).deskCase(id),
    })),
};
