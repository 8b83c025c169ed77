import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { publicProjectMessages } from './messages';
import type { ListedProject } from './project-list.server';
import { ProjectTable } from './project-table';

/** The projects a firm or an institution is, or was, in; nothing where none is listed. */
export function ProjectsOfParty({ language, projects }: { language: Language; projects: readonly ListedProject[] }) {
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="projects" className="space-y-3">
      <h2 id="projects">{publicProjectMessages[language].ofCompany}</h2>
      <ProjectTable language={language} projects={projects} />
    </section>
  );
}

interface SegmentProps {
  language: Language;
  segmentId: string;
  projects: readonly ListedProject[];
}

/** The projects that work on a segment; empty, it invites to begin one. */
export function SegmentProjects({ language, segmentId, projects }: SegmentProps) {
  const words = publicProjectMessages[language];
  return (
    <section aria-labelledby="projects" className="space-y-2">
      <h2 id="projects">{words.inSegment}</h2>
      {projects.length === 0 ? (
        <p>
          {words.inSegmentNone}{' '}
          <a href={paths(language).newProject({ segment: [segmentId] })}>{words.inSegmentBegin}</a>
        </p>
      ) : (
        <ProjectTable language={language} projects={projects} />
      )}
    </section>
  );
}
