import { caseMessages } from '../case-studies/messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ProjectPage } from '../projects/public/project-page';
import type { ProjectView } from '../projects/public/project-view.server';
import { ProjectPicture } from './column-sections';
import type { ColumnPicture } from './columns';

interface Props {
  language: Language;
  project: ProjectView;
  picture: ColumnPicture | null;
  /** Everybody may read its case study. */
  hasCase: boolean;
}

/** A listed project, and below what it says the same as a picture. */
export function ProjectWithPicture({ language, project, picture, hasCase }: Props) {
  return (
    <div className="space-y-8">
      <div>
        <ProjectPage
          language={language}
          project={project}
          actions={
            hasCase && (
              <a href={paths(language).caseStudy(project.id)} className="button">
                {caseMessages[language].one}
              </a>
            )
          }
        />
      </div>
      <ProjectPicture language={language} picture={picture} />
    </div>
  );
}
