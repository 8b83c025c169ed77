import { localised } from '../i18n/messages';
import { listed, brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { InLanguage } from '../ui/in-language';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { studyMessages } from './messages';
import { citation, printed, type SectionProps } from './study-columns';

/** The name of a city of the study, or nothing. */
function cityName({ language, view }: SectionProps, slug: string | null): string {
  const city = view.cities.find((one) => one.slug === slug);
  return city ? localised(language, city.nameZh, city.nameEn) : '';
}

/** Alliances elsewhere, with the members the study names. */
export function AlliancesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <>
      {view.alliances.map((alliance) => (
        <div key={alliance.nameZh} className="space-y-1">
          <h3>{localised(language, alliance.nameZh, alliance.nameEn)}</h3>
          <dl className="facts">
            <dt>{words.founded}</dt>
            <dd>
              {alliance.foundedOn ?? words.notNamed} · {cityName({ language, view }, alliance.citySlug)}{' '}
              <SmallCited language={language} source={alliance.source} />
            </dd>
            <dt>{words.initiator}</dt>
            <dd>{localised(language, alliance.initiatorZh, alliance.initiatorEn)}</dd>
            <dt>{words.members}</dt>
            <dd>
              <ul className="link-list">
                {alliance.members.map((member) => (
                  <li key={member.memberZh}>
                    <InLanguage page={language} language="zh">
                      {member.slug ? (
                        <a href={paths(language).company(member.slug)}>{member.memberZh}</a>
                      ) : (
                        member.memberZh
                      )}
                    </InLanguage>
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
        </div>
      ))}
    </>
  );
}

/** What the study records of talent certification, city by city. */
export function CertificationSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.certifications}
      keyOf={(fact) => fact.id}
      columns={[
        { heading: words.certification, namesRow: true, cell: (fact) => localised(language, fact.nameZh, fact.nameEn) },
        {
          heading: words.city,
          cell: (fact) => <span className="whitespace-nowrap">{cityName(section, fact.citySlug)}</span>,
        },
        printed(section, 'zh', words.says, 'statementZh'),
        {
          heading: words.issuer,
          cell: (fact) =>
            fact.issuerZh ? (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {fact.issuerZh}
              </TranslatedText>
            ) : (
              words.notNamed
            ),
        },
        { heading: words.asOf, cell: (fact) => fact.asOf ?? words.notNamed },
        citation(language),
      ]}
    />
  );
}

/** Platforms by city. */
export function PlatformsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.platforms}
      keyOf={(platform) => platform.id}
      columns={[
        {
          heading: words.platform,
          namesRow: true,
          cell: (platform) => localised(language, platform.nameZh, platform.nameEn),
        },
        {
          heading: words.city,
          cell: (platform) => (
            <span className="whitespace-nowrap">{cityName({ language, view }, platform.citySlug)}</span>
          ),
        },
        {
          heading: words.says,
          cell: (platform) =>
            `${localised(language, platform.descriptionZh, platform.descriptionEn)}${brackets(language, words.status[platform.status])}`,
        },
        citation(language),
      ]}
    />
  );
}

/** Lessons with the cities they rest on. */
export function LessonsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  const basis = (name: string) =>
    name === 'foreign cities'
      ? words.foreign
      : name === 'domestic cities'
        ? words.domestic
        : cityName({ language, view }, name) || name;
  return (
    <ol className="list-decimal space-y-1 ps-6">
      {view.lessons.map((lesson) => (
        <li key={lesson.number}>
          {localised(language, lesson.titleZh, lesson.titleEn)}{' '}
          <span className="text-sm text-muted">
            {words.basis}
            {colon(language)}
            {listed(language, lesson.basis, basis)}
          </span>{' '}
          <SmallCited language={language} source={lesson.source} />
        </li>
      ))}
    </ol>
  );
}
