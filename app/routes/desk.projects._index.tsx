import { requireDesk } from '../accounts/permissions/required-desk.server';
import { DeskProjectsPage } from '../projects/desk-projects-page';
import { deskMissingLeads } from '../projects/desk-missing-leads.server';
import { deskProjects } from '../projects/desk-projects.server';
import { projectMessages } from '../projects/messages';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now }) => ({
  projects: deskProjects(db, actor, language),
  withoutLead: deskMissingLeads(db, actor, language, now),
}));

export const meta = privateTitle((language) => projectMessages[language].desk.title);

export default pageOf<typeof loader>(DeskProjectsPage);
