import type { Language } from '../i18n/language';
import { ColumnScript } from '../network/column-script';
import { ColumnDrawing } from './column-drawing';
import { ColumnLegend } from './column-legend';
import { ColumnList } from './column-list';
import type { ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';

/** Who works on a project, and on which segments; nothing for null. */
export function ProjectPicture({ language, picture }: { language: Language; picture: ColumnPicture | null }) {
  const words = projectNetworkMessages[language].project;
  return (
    <Columns
      id="project-picture"
      language={language}
      picture={picture}
      title={words.title}
      purpose={words.purpose}
      headings={[words.parties, words.segments]}
    />
  );
}

/** The projects of a firm or an institution and who else is in them; nothing for null. */
export function PartyProjects({ language, picture }: { language: Language; picture: ColumnPicture | null }) {
  const words = projectNetworkMessages[language].ego;
  return (
    <Columns
      id="party-projects"
      language={language}
      picture={picture}
      title={words.title}
      purpose={words.purpose}
      headings={[null, words.others]}
    />
  );
}

/** The projects that work on a segment and who is in them; nothing for null. */
export function ProjectsOnSegment({ language, picture }: { language: Language; picture: ColumnPicture | null }) {
  const words = projectNetworkMessages[language];
  return (
    <Columns
      id="segment-projects"
      language={language}
      picture={picture}
      title={words.onSegment.title}
      purpose={words.onSegment.purpose}
      headings={[null, words.project.parties]}
    />
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly language: Language;
  readonly picture: ColumnPicture | null;
  readonly title: string;
  readonly purpose: string;
  /** What its first and last column hold, for lists; null leaves one out. */
  readonly headings: readonly [string | null, string | null];
}

function Columns({ id, language, picture, title, purpose, headings }: ColumnsProps) {
  if (!picture) return null;
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id}>{title}</h2>
      <div className="hidden space-y-2 sm:block print:block">
        <p className="text-sm text-muted">{purpose}</p>
        <ColumnLegend language={language} picture={picture} />
        <ColumnDrawing language={language} picture={picture} title={title} />
        <ColumnScript language={language} />
      </div>
      <div className="sm:hidden print:hidden">
        <ColumnList language={language} picture={picture} headings={headings} />
      </div>
    </section>
  );
}
