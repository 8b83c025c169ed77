import type { Language } from '../i18n/language';
import { headed } from './headed';
import { localised } from '../i18n/messages';
import { colon, listed } from '../i18n/punctuation';
import { DataTable } from '../ui/data-table';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

/** The problems by group, each finding with its section and the measures that answer it. */
export function ProblemsSection({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  const groups = [...new Set(view.problems.map((problem) => problem.groupId))];
  return (
    <div className="space-y-5">
      {groups.map((group) => {
        const own = view.problems.filter((problem) => problem.groupId === group);
        return (
          <section key={group} aria-labelledby={group}>
            <h3 id={group}>
              {group} {localised(language, own[0]!.titleZh, own[0]!.titleEn)}
            </h3>
            <ul className="space-y-1">
              {own.map((problem) => (
                <li key={problem.id} id={problem.id} className="ps-4">
                  <span className="text-muted">{problem.id}</span>{' '}
                  {localised(language, problem.findingZh, problem.findingEn)}{' '}
                  <SmallCited language={language} source={problem.source} />
                  {problem.benchmarks.length > 0 && (
                    <span className="block text-sm text-muted">
                      {words.benchmarks}
                      {colon(language)}
                      {cityNames(language, view, problem.benchmarks)}
                    </span>
                  )}
                  {problem.measureIds.length > 0 && (
                    <span className="block text-sm text-muted">
                      {words.answeredBy}
                      {colon(language)}
                      <Anchors ids={problem.measureIds} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="text-sm text-muted">{words.mapping}</p>
    </div>
  );
}

/** Measures by section and heading, with lead and target year where the study names them. */
export function MeasuresSection({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  const headings = [
    ...new Map(view.measures.map((measure) => [`${measure.section} ${measure.titleZh}`, measure])).values(),
  ];
  return (
    <div className="space-y-5">
      {headings.map((heading) => (
        <section
          key={heading.id}
          aria-label={`§${heading.section} ${localised(language, heading.titleZh, heading.titleEn)}`}
        >
          <h3>
            §{heading.section} {localised(language, heading.titleZh, heading.titleEn)}
          </h3>
          <DataTable
            className="measure-table"
            rows={view.measures.filter(
              (measure) => measure.section === heading.section && measure.titleZh === heading.titleZh,
            )}
            keyOf={(measure) => measure.id}
            idOf={(measure) => measure.id}
            columns={[
              {
                heading: words.number,
                speaksForItself: true,
                className: 'whitespace-nowrap text-muted',
                cell: (measure) => measure.id,
              },
              {
                heading: words.action,
                cell: (measure) => (
                  <>
                    {localised(language, measure.actionZh, measure.actionEn)}
                    {measure.platformIds.length > 0 && (
                      <span className="block text-sm text-muted">
                        {words.platforms}
                        {colon(language)}
                        {platformNames(language, view, measure.platformIds)}
                      </span>
                    )}
                  </>
                ),
              },
              { heading: words.benchmarks, cell: (measure) => cityNames(language, view, measure.benchmarks) || '–' },
              {
                heading: words.owner,
                cell: (measure) =>
                  measure.ownerZh ? (
                    <TranslatedText page={language} language="zh" translations={view.translations}>
                      {measure.ownerZh}
                    </TranslatedText>
                  ) : (
                    <span className="text-muted">{words.notNamed}</span>
                  ),
              },
              {
                heading: words.target,
                cell: (measure) => measure.targetYear ?? <span className="text-muted">{words.notNamed}</span>,
              },
              { heading: words.answers, cell: (measure) => <Anchors ids={measure.problemIds} /> },
            ]}
          />
        </section>
      ))}
      <p className="text-sm text-muted">{words.mapping}</p>
    </div>
  );
}

function cityNames(language: Language, view: StudyView, slugs: readonly string[]): string {
  return listed(
    language,
    view.cities.filter((city) => slugs.includes(city.slug)),
    (city) => localised(language, city.nameZh, city.nameEn),
  );
}

function platformNames(language: Language, view: StudyView, ids: readonly string[]): string {
  return listed(
    language,
    view.platforms.filter((platform) => ids.includes(platform.id)),
    (platform) => localised(language, platform.nameZh, platform.nameEn),
  );
}

function Anchors({ ids }: { ids: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {ids.map((id) => (
        <a key={id} href={`#${id}`}>
          {id}
        </a>
      ))}
    </span>
  );
}

/** Goals by year, the layers with their parts, and who leads. */
export function FrameworkSection({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  return (
    <dl className="facts">
      {view.framework.goals.map((goal) => (
        <div key={goal.year} className="facts-row">
          <dt>{words.goal(goal.year)}</dt>
          <dd>
            {localised(language, goal.textZh, goal.textEn)}{' '}
            <SmallCited language={language} source={goal.source.split(' (')[0]!} />
          </dd>
        </div>
      ))}
      {view.framework.remarks.map((remark) => (
        <div key={remark.key} className="facts-row">
          <dt>{remark.textEn ? words.remarks[remark.key] : headed(language, 'zh', words.remarks[remark.key])}</dt>
          <dd>
            {remark.textEn ? (
              localised(language, remark.textZh, remark.textEn)
            ) : (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {remark.textZh}
              </TranslatedText>
            )}
          </dd>
        </div>
      ))}
      {view.framework.layers.map((layer) => (
        <div key={layer.id} className="facts-row">
          <dt>{localised(language, layer.nameZh, layer.nameEn)}</dt>
          <dd>{listed(language, layer.parts, (part) => localised(language, part.nameZh, part.nameEn))}</dd>
        </div>
      ))}
    </dl>
  );
}
