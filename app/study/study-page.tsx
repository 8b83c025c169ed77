import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { PageTitle } from '../ui/page-title';
import { ChainsSection } from './chains-section';
import { CitiesSection } from './cities-section';
import {
  AnomaliesSection,
  DefinitionsSection,
  MethodSection,
  OrganisationsSection,
  PoliciesSection,
  ReferencesSection,
  StandardsSection,
} from './documents-section';
import { FigureTable } from './figure-table';
import { FrameworkSection, MeasuresSection, ProblemsSection } from './findings-section';
import { studyMessages } from './messages';
import { AlliancesSection, CertificationSection, LessonsSection, PlatformsSection } from './precedents-section';
import type { StudyView } from './study.server';

type SectionId = keyof (typeof studyMessages)[Language]['sections'];

interface Section {
  readonly id: SectionId;
  /** How many rows a long part holds; it is then folded until opened. */
  readonly folded?: number;
  readonly content: ReactNode;
}

/** The study in the order of use: what it found in the chains first, its apparatus last, long lists folded. */
export function StudyPage({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  const props = { language, view };
  const figures = (group: keyof StudyView['figures']) => (
    <FigureTable language={language} figures={view.figures[group]} view={view} />
  );
  const sections: readonly Section[] = [
    { id: 'chains', content: <ChainsSection {...props} /> },
    { id: 'openData', content: figures('openData') },
    { id: 'cases', content: figures('cases') },
    { id: 'ranks', content: figures('ranks') },
    { id: 'other', content: figures('other') },
    { id: 'problems', content: <ProblemsSection {...props} /> },
    { id: 'measures', folded: view.measures.length, content: <MeasuresSection {...props} /> },
    { id: 'framework', content: <FrameworkSection {...props} /> },
    { id: 'lessons', content: <LessonsSection {...props} /> },
    { id: 'alliances', content: <AlliancesSection {...props} /> },
    { id: 'certification', content: <CertificationSection {...props} /> },
    { id: 'cities', folded: view.cities.length, content: <CitiesSection {...props} /> },
    { id: 'platforms', folded: view.platforms.length, content: <PlatformsSection {...props} /> },
    { id: 'policies', folded: view.policies.length, content: <PoliciesSection {...props} /> },
    { id: 'standards', folded: view.standards.length, content: <StandardsSection {...props} /> },
    { id: 'definitions', folded: view.definitions.length, content: <DefinitionsSection {...props} /> },
    { id: 'organisations', folded: view.organisations.length, content: <OrganisationsSection {...props} /> },
    { id: 'references', folded: view.references.length, content: <ReferencesSection {...props} /> },
    { id: 'anomalies', folded: view.anomalies.length, content: <AnomaliesSection {...props} /> },
    { id: 'method', content: <MethodSection {...props} /> },
  ];
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.description} />
      <p className="notice prose-width mb-8">
        {words.known} {words.note} {words.translatedNote}
      </p>
      <div className="contents-layout">
        <nav aria-label={words.contents} className="page-contents no-print">
          <ul>
            {sections.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{words.sections[id]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0 space-y-12">
          {sections.map(({ id, folded, content }) => (
            <section key={id} aria-labelledby={id} className="space-y-3">
              <h2 id={id}>{words.sections[id]}</h2>
              {folded === undefined ? (
                content
              ) : (
                <details>
                  <summary>{words.show(folded)}</summary>
                  {content}
                </details>
              )}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
