import { and, eq } from 'drizzle-orm';
import { projectParties, projectRevisions, projects } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { mailToParty } from '../alliance/alliance-mail.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { MailForm } from '../mail/mail';
import { partyOf } from '../parties/party';
import { paths } from '../paths';
import { projectMails } from './mails';
import { leadOf, openParties } from './parties-now';
import type { Project, ProjectParty } from './project';
import { projectReference } from './reference';

type Told = keyof typeof projectMails;
type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Tells the people of one party. The subject names the project by its number alone: its title is its parties'. */
export function tellParty(
  tx: Transaction,
  projectId: number,
  partyId: number,
  kind: Told,
  occasion: MailOccasion,
  details: readonly string[],
): void {
  const to = (all: ReturnType<typeof paths>, id: number) => all.ownProject(id);
  mailProjectParty(tx, projectId, partyId, { mail: projectMails[kind], details, to }, occasion);
}

interface ProjectLetter {
  readonly mail: MailForm;
  readonly details: readonly string[];
  /** The page it leads to. */
  readonly to: (all: ReturnType<typeof paths>, projectId: number) => string;
}

/** The same with any letter: its subject is filled with the number, its text with title, link and details. */
export function mailProjectParty(
  tx: Transaction,
  projectId: number,
  partyId: number,
  { mail, details, to }: ProjectLetter,
  occasion: MailOccasion,
): void {
  const row = tx.select().from(projectParties).where(eq(projectParties.id, partyId)).get();
  const party = row && partyOf(row);
  if (!party) return;
  const title = titleOf(tx, projectId);
  mailToParty(tx, party, mail, occasion, (language) => [
    projectReference(projectId),
    title(language),
    `${occasion.origin}${to(paths(language), projectId)}`,
    ...details,
  ]);
}

/** Tells every party that is in it, but the one who did it. */
export function tellParties(
  tx: Transaction,
  { project, party }: { readonly project: Project; readonly party: Pick<ProjectParty, 'id'> | null },
  kind: Told,
  occasion: MailOccasion,
  details: readonly string[],
): void {
  for (const { id } of openParties(project))
    if (id !== party?.id) tellParty(tx, project.id, id, kind, occasion, details);
}

/** Tells who leads what another party did, unless it did it itself. */
export function tellLead(tx: Transaction, project: Project, partyId: number, kind: Told, occasion: MailOccasion): void {
  const lead = leadOf(project);
  if (lead && lead.id !== partyId) tellParty(tx, project.id, lead.id, kind, occasion, []);
}

function titleOf(tx: Transaction, projectId: number): (language: Language) => string {
  const row = tx
    .select({ titleZh: projectRevisions.titleZh, titleEn: projectRevisions.titleEn })
    .from(projects)
    .innerJoin(
      projectRevisions,
      and(eq(projectRevisions.projectId, projects.id), eq(projectRevisions.revision, projects.revision)),
    )
    .where(eq(projects.id, projectId))
    .get()!;
  return (language) => localised(language, row.titleZh, row.titleEn);
}
