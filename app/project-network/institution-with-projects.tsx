import type { ComponentProps } from 'react';
import { InstitutionPage } from '../institutions/institution-pages';
import type { ListedNeed } from '../needs/need';
import { CompanyNeeds } from '../needs/need-list';
import type { ListedProject } from '../projects/public/project-list.server';
import { ProjectsOfParty } from '../projects/public/project-sections';
import { PartyProjects } from './column-sections';
import type { ColumnPicture } from './columns';

type Props = ComponentProps<typeof InstitutionPage> & {
  readonly needs: readonly ListedNeed[];
  readonly projects: readonly ListedProject[];
  readonly picture: ColumnPicture | null;
};

/** What is on record of an institution, what it looks for, and the projects it takes part in: as a table, and with whom as a picture. */
export function InstitutionWithProjects({ needs, projects, picture, ...page }: Props) {
  const { language } = page;
  return (
    <div className="space-y-8">
      <InstitutionPage {...page} />
      <CompanyNeeds language={language} needs={needs} />
      <ProjectsOfParty language={language} projects={projects} />
      <PartyProjects language={language} picture={picture} />
    </div>
  );
}
