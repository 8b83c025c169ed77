import { foreignTag, type Language } from '../../i18n/language';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { caseMessages } from '../messages';
import { CaseBody } from './case-body';
import type { CasePageView, CaseView } from './case-view.server';

/** A published case study, or what stands in its place. */
export function CasePage({ language, view }: { language: Language; view: CaseView }) {
  return view.gone ? <GonePage language={language} view={view} /> : <Published language={language} view={view} />;
}

function Published({ language, view: { study, project, publishedOn } }: { language: Language; view: CasePageView }) {
  const words = caseMessages[language];
  const to = paths(language);
  const days = [project.endedOn && words.completed(project.endedOn), words.published(publishedOn)];
  return (
    <>
      <PageTitle
        language={language}
        title={
          <span lang={foreignTag(language, study.titleLanguage)} className="wrap-anywhere">
            {study.title}
          </span>
        }
        purpose={days.filter(Boolean).join(' · ')}
        above={[[to.cases(), words.title]]}
        actions={
          <>
            <a href={to.project(project.id)} className="button">
              {words.project}
            </a>
            <a href={to.casePdf(project.id)} className="button button-secondary" download>
              {words.pdf}
            </a>
          </>
        }
      />
      <CaseBody language={language} study={study} project={project} />
    </>
  );
}

function GonePage({ language, view }: { language: Language; view: Extract<CaseView, { gone: true }> }) {
  const words = caseMessages[language];
  const to = paths(language);
  const { withdrawn, project } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={withdrawn ? words.withdrawnTitle : words.reworkedTitle}
        purpose={withdrawn?.title ?? project.title}
        above={[[to.cases(), words.title]]}
      />
      <div className="notice notice-warning prose-width">
        <p>{withdrawn ? words.withdrawn(withdrawn.on, withdrawn.reason) : words.reworked}</p>
        <p>
          <a href={to.project(project.id)}>{project.title}</a>
        </p>
      </div>
    </>
  );
}
