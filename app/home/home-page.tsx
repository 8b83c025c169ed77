import { NewestCases } from '../case-studies/public/case-cards';
import type { ListedCase } from '../case-studies/public/case-list.server';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { ShareBars } from '../study/share-bars';
import { studyMessages } from '../study/messages';
import { studyName } from '../region/study-names';
import { SourceMark } from '../ui/source-mark';
import { ChainWall } from './chain-wall';
import { CoverageCard } from './coverage';
import type { HomeView } from './home.server';
import { homeMessages } from './messages';
import { NewestRecords } from './newest-records';
import { OpeningSection } from './opening-section';
import { WaysIn } from './ways-in';

interface Props {
  language: Language;
  view: HomeView;
  cases: readonly ListedCase[];
}

/**
 * How much connects and what to do first; what is new; then which chains are missing, how much
 * connects by which count, and what the study says.
 */
export function HomePage({ language, view, cases }: Props) {
  const words = homeMessages[language];
  const to = paths(language);
  const { region } = view.registry;
  const regionName = localised(language, region.shortNameZh, region.nameEn);
  const absent = view.representative.chains.filter((chain) => chain.survey.statedPresence === 'absent');
  const surveyed = view.representative.chains.filter((chain) => chain.survey.statedPresence !== null);
  const absentNames = listed(language, absent, (chain) => localised(language, chain.nameZh, chain.nameEn));
  return (
    <div className="space-y-10">
      <OpeningSection language={language} view={view} />
      <WaysIn language={language} view={view} />
      <NewestRecords language={language} atlas={view.registry} records={view.newest} />
      <NewestCases language={language} cases={cases} />

      <section aria-labelledby="chains">
        <h2 id="chains">{words.chains(view.representative.chains.length)}</h2>
        <p className="prose-width text-muted">{words.purpose(regionName)}</p>
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
    </div>
  );
}
