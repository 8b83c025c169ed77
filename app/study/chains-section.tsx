import { drawingMessages } from '../atlas/drawing-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { CounterpartLine } from '../atlas/counterpart-line';
import { DataTable } from '../ui/data-table';
import { InLanguage } from '../ui/in-language';
import { SourceMark } from '../ui/source-mark';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { FigureTable } from './figure-table';
import { studyMessages } from './messages';
import { ShareBars } from './share-bars';
import type { StudyView } from './study.server';

/**
 * What the study says of each chain beside what TwinAtlas records under both lenses, the shares, and the firms it
 * names.
 */
export function ChainsSection({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  const to = paths(language);
  const { representative, registry, counterpart } = view.today;
  return (
    <div className="space-y-4">
      <DataTable
        rows={registry.chains.map((chain) => ({
          chain,
          technology: view.technologies.find((one) => one.chainId === chain.id),
          listed: representative.chains.find((one) => one.id === chain.id)!,
        }))}
        keyOf={({ chain }) => chain.id}
        columns={[
          {
            heading: words.chain,
            namesRow: true,
            cell: ({ chain }) => (
              <a href={to.atlas(registry.region.code, { chain: chain.id })}>
                {localised(language, chain.nameZh, chain.nameEn)}
              </a>
            ),
          },
          {
            heading: words.study,
            cell: ({ technology }) =>
              technology && (
                <>
                  <span
                    className={
                      technology.statedPresence === 'absent' ? 'font-semibold text-missing-text' : 'font-semibold'
                    }
                  >
                    {words.statedPresence[technology.statedPresence]}
                  </span>{' '}
                  <SmallCited language={language} source={technology.source} />
                </>
              ),
          },
          {
            heading: words.advice,
            cell: ({ technology }) =>
              technology && (
                <TranslatedText page={language} language="zh" translations={view.translations}>
                  {technology.recommendedActionZh}
                </TranslatedText>
              ),
          },
          {
            heading: words.todayListed,
            head: <TodayHeading language={language} atlas={representative} heading={words.todayListed} />,
            // A list names firms for chains and says nothing of segments.
            cell: ({ listed }) =>
              listed.survey.completeness === 'census'
                ? words.segmentsOf(listed.recordedCount, listed.segmentCount)
                : listed.survey.completeness === 'none'
                  ? drawingMessages[language].noSurvey
                  : drawingMessages[language].onList(listed.firmCount),
          },
          {
            heading: words.todayRegistered,
            head: <TodayHeading language={language} atlas={registry} heading={words.todayRegistered} />,
            cell: ({ chain }) =>
              `${words.segmentsOf(chain.recordedCount, chain.segmentCount)} · ${words.firms(chain.firmCount)}`,
          },
        ]}
      />
      <p className="prose-width text-sm text-muted">{words.todayNote}</p>
      <CounterpartLine
        language={language}
        counterpart={counterpart}
        of={localised(language, registry.region.shortNameZh, registry.region.nameEn)}
        href={to.atlas(registry.region.code, { lens: counterpart.lens })}
      />
      <div className="max-w-2xl">
        <ShareBars language={language} shares={view.shares} home={registry.region.code} />
      </div>
      <FigureTable language={language} figures={view.figures.chains} view={view} />
      <Mentions language={language} view={view} />
    </div>
  );
}

/** The heading of a column of TwinAtlas's own counts, with where they come from. */
function TodayHeading({
  language,
  atlas,
  heading,
}: {
  language: Language;
  atlas: StudyView['today']['registry'];
  heading: string;
}) {
  return (
    <>
      {heading}
      <SourceMark
        language={language}
        what={heading}
        provenance={{ source: atlas.sources[language].join('; '), asOf: atlas.asOf, confidence: atlas.completeness }}
      />
    </>
  );
}

/** Companies as printed; a name that does not resolve stays a name. */
function Mentions({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  return (
    <>
      <h3>{words.mentions}</h3>
      <DataTable
        rows={view.mentions}
        keyOf={(mention) => mention.namePrinted}
        columns={[
          {
            heading: words.name,
            namesRow: true,
            cell: (mention) => (
              <InLanguage page={language} language="zh">
                {mention.namePrinted}
              </InLanguage>
            ),
          },
          { heading: words.says, cell: (mention) => localised(language, mention.statementZh, mention.roleEn) },
          { heading: words.cited, cell: (mention) => <SmallCited language={language} source={mention.source} /> },
          {
            heading: words.record,
            cell: (mention) =>
              mention.slug ? <a href={paths(language).company(mention.slug)}>{words.openRecord}</a> : words.unresolved,
          },
        ]}
      />
    </>
  );
}
