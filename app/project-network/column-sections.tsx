import type { Language } from '../i18n/language';
import { ColumnDrawing } from './column-drawing';
import type { ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';

/** Who works on a project, and on which segments; nothing for null. */
export function ProjectPicture({ language, picture }: { language: Language; picture: ColumnPicture | null }) {
  const words = projectNetworkMessages[language].project;
  return (
    <Columns id="project-picture" language={language} picture={picture} title={words.title} purpose={words.purpose} />
  );
}

/** The projects of a firm and who else is in them; nothing for null. */
export function FirmProjects({ language, picture }: { language: Language; picture: ColumnPicture | null }) {
  const words = projectNetworkMessages[language].ego;
  return (
    <Columns id="firm-projects" language={language} picture={picture} title={words.title} purpose={words.purpose} />
  );
}

interface ColumnsProps {
  readonly id: string;
  readonly language: Language;
  readonly picture: ColumnPicture | null;
  readonly title: string;
  readonly purpose: string;
}

function Columns({ id, language, picture, title, purpose }: ColumnsProps) {
  if (!picture) return null;
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id}>{title}</h2>
      <p className="text-sm text-muted">{purpose}</p>
      <ColumnDrawing language={language} picture={picture} title={title} />
    </section>
  );
}
