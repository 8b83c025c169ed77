import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { type paths } from '../paths';
import { leadOf } from '../projects/parties-now';
import type { Project } from '../projects/project';
import { mailProjectParty } from '../projects/project-mail.server';
import { askedParties } from './case-parties';
import { caseMails } from './mails';

type Told = keyof typeof caseMails;
type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Tells the parties a case study names; the lead too where `lead` says so. */
export function tellNamed(
  tx: Transaction,
  project: Project,
  kind: Told,
  occasion: MailOccasion,
  details: readonly string[],
  lead = false,
): void {
  const leading = leadOf(project);
  const told = [...(lead && leading ? [leading] : []), ...askedParties(project)];
  for (const { id } of told)
    mailProjectParty(tx, project.id, id, { mail: caseMails[kind], details, to: caseOf }, occasion);
}

/** Tells who leads it what another party said. */
export function tellLeadOfCase(
  tx: Transaction,
  project: Project,
  kind: Told,
  occasion: MailOccasion,
  details: readonly string[],
): void {
  const lead = leadOf(project);
  if (lead) mailProjectParty(tx, project.id, lead.id, { mail: caseMails[kind], details, to: caseOf }, occasion);
}

const caseOf = (to: ReturnType<typeof paths>, projectId: number) => to.ownCase(projectId);
