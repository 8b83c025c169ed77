import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { needMessages } from './messages';
import type { NeedProject } from './need';

/** The way on to the project begun for a need; nothing where the reader's side is in none. */
export function ToNeedProject({ language, project }: { language: Language; project: NeedProject | null }) {
  if (project === null) return null;
  return (
    <p>
      {needMessages[language].page.project}
      {colon(language)}
      <a href={paths(language).ownProject(project.id)} className="font-semibold wrap-anywhere">
        {project.title}
      </a>
    </p>
  );
}
