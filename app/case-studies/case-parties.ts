import { leadOf } from '../projects/parties-now';
import type { Project, ProjectParty } from '../projects/project';

/** A case study is written of what is over, checked and meant for everybody. */
export function mayHaveCase({
  state,
  listing,
  visibility,
  mergedIntoId,
}: Pick<Project, 'state' | 'listing' | 'visibility' | 'mergedIntoId'>): boolean {
  return state === 'completed' && listing === 'listed' && visibility === 'public' && mergedIntoId === null;
}

/** The parties a case study names: those that disclosed themselves and were in it. */
export function namedParties(project: Pick<Project, 'parties'>): ProjectParty[] {
  return project.parties.filter(
    ({ disclosed, spans, unitedWithId }) => disclosed && spans.length > 0 && unitedWithId === null,
  );
}

/** Those asked whether the text is right: all it names but the lead, which writes it. */
export function askedParties(project: Project): ProjectParty[] {
  const lead = leadOf(project);
  return namedParties(project).filter(({ id }) => id !== lead?.id);
}

/** The asked parties that have said nothing yet. */
export function silentParties(project: Project, answers: readonly { readonly partyId: number }[]): ProjectParty[] {
  return askedParties(project).filter(({ id }) => !answers.some(({ partyId }) => partyId === id));
}

/** Whether the desk may decide: all asked parties answered, or their days are over. */
export function isAnswered(
  project: Project,
  {
    answerBy,
    answers,
  }: { readonly answerBy: string | null; readonly answers: readonly { readonly partyId: number }[] },
  today: string,
): boolean {
  return answerBy === null || answerBy < today || silentParties(project, answers).length === 0;
}
