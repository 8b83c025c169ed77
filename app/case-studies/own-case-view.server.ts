import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { ownParty } from '../projects/own-party';
import { leadOf, openRole } from '../projects/parties-now';
import type { Project, ProjectParty } from '../projects/project';
import { projectPartyNames } from '../projects/project-names.server';
import { projectReference } from '../projects/reference';
import { findProject } from '../projects/project.server';
import { publicProjectView } from '../projects/public/project-view.server';
import { titlesOf } from '../projects/own-projects.server';
import { movesOf } from '../projects/state-machine';
import { askedParties, isAnswered, mayHaveCase, namedParties, silentParties } from './case-parties';
import { caseShown } from './case-shown';
import { caseStates, isWritable, type leadMoves } from './case-state';
import { answersTo, findCase, picturesOf, type CaseStudy } from './case-study.server';
import { caseTextFields, type CaseText } from './case-text';
import { prefilledCase } from './prefill.server';

/** The case study of a project as one of its parties works on it. */
export type OwnCaseView = ReturnType<typeof shown>;

/** For somebody who acts for one of the project's parties; to everybody else there is no such project. */
export function findOwnCase(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<OwnCaseView, 'project-unknown'> {
  const project = findProject(db, id);
  const party = project && ownParty(project, actor);
  if (!project || !party || party.spans.length === 0) return refuse('project-unknown', { value: String(id) });
  return ok(shown(db, project, party, language, now));
}

function shown(db: Database, project: Project, me: ProjectParty, language: Language, now: Date) {
  const found = findCase(db, project.id);
  const leads = leadOf(project)?.id === me.id && me.able && openRole(me) !== null;
  // What the lead has not sent yet is its own.
  const study = found && (leads || !isWritable(found.state)) ? found : null;
  const answers = study ? answersTo(db, project.id) : [];
  const asked = study?.state === 'sent' && askedParties(project).some(({ id }) => id === me.id);
  const view = publicProjectView(db, project.id, language);
  const text = study ? textOf(study) : leads ? prefilledCase(db, project.id) : null;
  return {
    id: project.id,
    reference: projectReference(project.id),
    projectTitle: titlesOf(db, [project.id], language).get(project.id)!,
    partyId: me.id,
    leads,
    ready: mayHaveCase(project),
    state: study?.state ?? null,
    reason: study?.state === 'returned' || study?.state === 'withdrawn' ? study.reason : null,
    text,
    /** When the draft was last written; empty where there is none. */
    seen: study?.writtenAt ?? '',
    writable: leads && mayHaveCase(project) && (study === null || isWritable(study.state)),
    moves: study && leads ? (movesOf(caseStates, study.state, 'lead') as (typeof leadMoves)[number][]) : [],
    mayAnswer: asked && me.able && openRole(me) !== null,
    answers: study?.state === 'sent' ? answerLines(db, project, answers, language) : [],
    waits: study?.state === 'sent' ? waitingFor(db, project, { study, answers }, language, now) : null,
    hidden: study?.state === 'published' && isHidden(project, study),
    preview:
      study && view.ok
        ? { study: caseShown(project.id, study, picturesOf(db, project.id), language), project: view.value }
        : null,
  };
}

function textOf(study: CaseStudy): CaseText {
  return Object.fromEntries(caseTextFields.map((field) => [field, study[field]])) as unknown as CaseText;
}

/** A party it named when it was published no longer wants to be. */
function isHidden(project: Project, { named }: CaseStudy): boolean {
  const still = new Set(namedParties(project).map(({ id }) => id));
  const united = new Set(project.parties.flatMap(({ id, unitedWithId }) => (unitedWithId === null ? [] : [id])));
  return (JSON.parse(named ?? '[]') as number[]).some((id) => !still.has(id) && !united.has(id));
}

type Answers = ReturnType<typeof answersTo>;

/** What each asked party said. */
export function answerLines(db: Database, project: Project, answers: Answers, language: Language) {
  const names = projectPartyNames(db, [project], language);
  return askedParties(project).map(({ id }) => {
    const said = answers.find(({ partyId }) => partyId === id);
    return { partyId: id, name: names.get(id)!.name, answer: said?.answer ?? null, reason: said?.reason ?? null };
  });
}

/** Whom a sent text waits for: the parties until their day, then the desk. */
function waitingFor(
  db: Database,
  project: Project,
  { study, answers }: { study: CaseStudy; answers: Answers },
  language: Language,
  now: Date,
) {
  const { answerBy, dueOn } = study;
  if (isAnswered(project, { answerBy, answers }, dateInChina(now))) return { who: null, until: dueOn! };
  const names = projectPartyNames(db, [project], language);
  return { who: silentParties(project, answers).map(({ id }) => names.get(id)!.name), until: answerBy! };
}
