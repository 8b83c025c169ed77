import { foreignTag, type Language } from '../../i18n/language';
import { brackets } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ProjectEffects } from '../../projects/project-effects';
import { projectMessages } from '../../projects/messages';
import { Outputs } from '../../projects/public/project-progress';
import type { ProjectView } from '../../projects/public/project-view.server';
import type { CaseShown } from '../case-shown';
import { caseMessages } from '../messages';

interface Props {
  language: Language;
  study: CaseShown;
  project: ProjectView;
}

/**
 * What a case study says: its parts and pictures, and of its project who, which segments, what came of it and moved.
 */
export function CaseBody({ language, study, project }: Props) {
  const words = caseMessages[language];
  return (
    <div className="space-y-8">
      <CaseFacts language={language} project={project} />
      <div className={study.pictures.length > 0 ? 'grid gap-8 lg:grid-cols-[3fr_2fr]' : ''}>
        <div className="min-w-0 space-y-8">
      {study.parts.map(({ part, text, language: written }) => (
        <section key={part} aria-labelledby={`case-${part}`} className="prose-width">
          <h2 id={`case-${part}`}>{words.part[part]}</h2>
          <p lang={foreignTag(language, written)} className="whitespace-pre-line wrap-anywhere">
            {text}
          </p>
        </section>
      ))}
        </div>
      {study.pictures.length > 0 && (
        <section aria-labelledby="pictures" className="space-y-3">
          <h2 id="pictures">{words.pictures}</h2>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
            {study.pictures.map(({ id, src, caption, captionLanguage }) => (
              <figure key={id} className="min-w-0">
                <img src={src} alt={caption} loading="lazy" className="h-auto max-w-full rounded" />
                <figcaption lang={foreignTag(language, captionLanguage)} className="text-sm text-muted wrap-anywhere">
                  {caption}
                </figcaption>
              </figure>
            ))}
          </div>
        </section>
      )}
      </div>
      <Outputs language={language} project={project} />
      <ProjectEffects language={language} effects={project.effects} />
    </div>
  );
}

function CaseFacts({ language, project }: Omit<Props, 'study'>) {
  const words = caseMessages[language];
  const to = paths(language);
  const segments = new Map(project.work.map(({ segmentId, segment }) => [segmentId, segment]));
  return (
    <dl className="facts">
      <dt>{words.who}</dt>
      <dd>
        <ul>
          {project.parties.map(({ id, name, href, role }) => (
            <li key={id}>
              <a href={href}>{name}</a>
              {brackets(language, projectMessages[language].role[role])}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.segments}</dt>
      <dd>
        <ul>
          {[...segments].map(([id, name]) => (
            <li key={id}>
              <a href={to.segment(id)}>{name}</a>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
