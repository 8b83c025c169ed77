import type { ReactNode } from 'react';
import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { ShareBars } from '../study/share-bars';
import { studyMessages } from '../study/messages';
import { studyName } from '../region/study-names';
import { PageTitle } from '../ui/page-title';
import { SourceMark } from '../ui/source-mark';
import { ChainWall } from './chain-wall';
import { CoverageCard } from './coverage';
import type { HomeView } from './home.server';
import { homeMessages } from './messages';

/** What is missing at first sight, how much connects, what the study says, and a way in for each reader. */
export function HomePage({ language, view }: { language: Language; view: HomeView }) {
  const words = homeMessages[language];
  const to = paths(language);
  const { region } = view.registry;
  const lens = lensMark(view.registry.lens);
  const regionName = localised(language, region.shortNameZh, region.nameEn);
  const absent = view.representative.chains.filter((chain) => chain.survey.statedPresence === 'absent');
  const surveyed = view.representative.chains.filter((chain) => chain.survey.statedPresence !== null);
  const absentNames = listed(language, absent, (chain) => localised(language, chain.nameZh, chain.nameEn));
  return (
    <div className="space-y-10">
      <section aria-labelledby="chains">
        <PageTitle
          language={language}
          top
          title={words.title(regionName)}
          purpose={words.purpose(regionName)}
          actions={
            <>
              <a className="button" href={to.atlas(region.code, { lens })}>
                {words.openAtlas}
              </a>
              <a className="button button-secondary" href={to.matrix({ lens })}>
                {words.openMatrix}
              </a>
            </>
          }
        />
        <h2 id="chains">{words.chains(view.representative.chains.length)}</h2>
        {surveyed.length > 0 && (
          <p className={absent.length > 0 ? 'notice notice-missing my-3 font-semibold' : 'notice my-3'}>
            {absent.length > 0
              ? words.missingSummary(absent.length, view.representative.chains.length, absentNames)
              : words.completeSummary(surveyed.length)}
            <SourceMark
              language={language}
              what={words.representative}
              provenance={{
                source: view.representative.sources[language].join('；'),
                asOf: view.representative.asOf,
                confidence: view.representative.completeness,
              }}
            />
          </p>
        )}
        <ChainWall language={language} representative={view.representative} registry={view.registry} />
      </section>

      <section aria-labelledby="headline" className="space-y-3">
        <h2 id="headline">{words.headline}</h2>
        <p className="prose-width text-muted">{words.headlineText}</p>
        <div className="grid gap-4 lg:grid-cols-2">
          <CoverageCard language={language} atlas={view.representative} />
          <CoverageCard language={language} atlas={view.registry} counterpart={view.counterpart} />
        </div>
      </section>

      <section aria-labelledby="study" className="space-y-3">
        <h2 id="study">{words.study}</h2>
        <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
          <div>
            <ShareBars language={language} shares={view.shares} home={region.code} />
            <p className="mt-1 text-sm text-muted">{words.asPublished}</p>
          </div>
          <div>
            <ul className="list-disc space-y-1 ps-5">
              {view.findings.map((finding) => (
                <li key={finding.id}>
                  {localised(language, finding.findingZh, finding.findingEn)}
                  <SourceMark
                    language={language}
                    what={finding.id}
                    provenance={{
                      source: `${studyName[language]} · ${finding.source}`,
                      asOf: studyMessages[language].studyYear,
                      confidence: 'stated',
                    }}
                  />
                </li>
              ))}
            </ul>
            <p className="mt-3">
              <a href={to.study()}>{words.readStudy}</a>
            </p>
          </div>
        </div>
      </section>

      <section aria-labelledby="ways" className="space-y-3">
        <h2 id="ways">{words.ways}</h2>
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <Way title={words.official} text={words.officialText}>
            <a href={to.atlas(region.code, { lens })}>{words.officialAtlas}</a>
            <a href={to.matrix({ lens })}>{words.officialMatrix}</a>
          </Way>
          <Way title={words.firm} text={words.firmText}>
            <a href={to.join()}>{words.firmJoin}</a>
            <a href={to.companies()}>{words.firmSearch}</a>
            <a href={to.applications()}>{words.firmApplications}</a>
          </Way>
          <Way title={words.talent} text={words.talentText}>
            <a href={to.levelCheck()}>{words.talentCheck}</a>
            <a href={to.certification()}>{words.talentSchemes}</a>
            <a href={to.study('certification')}>{words.talentFacts}</a>
          </Way>
          <Way title={words.verifier} text={words.verifierText}>
            <a href={to.verification()}>{words.verifierCheck}</a>
            <a href={to.companies()}>{words.verifierCompanies}</a>
          </Way>
        </div>
      </section>
    </div>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="card flex flex-col gap-1">
      <h3>{title}</h3>
      <p className="text-sm">{text}</p>
      <div className="link-list mt-auto flex flex-col items-start pt-2">{children}</div>
    </div>
  );
}
