import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { nationalOccupations } from './national';
import { schemeMessages } from './scheme-messages';
import {
  takesApplications,
  type OwnDistance,
  type SchemeLine,
  type SchemeList,
  type SchemeStanding,
} from './scheme-view';

export function standingWords(language: Language, standing: SchemeStanding): string {
  const words = schemeMessages[language];
  return standing.kind === 'draft'
    ? words.draft
    : standing.state === 'published' && standing.publishedOn
      ? words.inForce(String(standing.version), standing.publishedOn)
      : `${words.version(String(standing.version))} · ${words.states[standing.state]}`;
}

/** Every occupation with its levels; for who is signed in, what each still asks of them. */
export function SchemeListPage({ language, list }: { language: Language; list: SchemeList }) {
  const words = schemeMessages[language].list;
  const to = paths(language);
  const onlyDrafts = list.occupations.every((one) => one.levels.every((level) => level.standing.kind === 'draft'));
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          list.signedIn ? (
            <>
              <a href={to.talent()} className="button">
                {list.hasProfile ? words.mine : words.fillIn}
              </a>
              <a href={to.certificationApplications()} className="button button-secondary">
                {words.applications}
              </a>
            </>
          ) : (
            <>
              <a href={to.levelCheck()} className="button">
                {words.check}
              </a>
              <a href={to.signIn(to.certification())} rel="nofollow" className="button button-secondary">
                {words.signIn}
              </a>
            </>
          )
        }
      />
      {onlyDrafts && <p className="notice notice-warning mb-6 prose-width">{words.drafts}</p>}
      <p className="mb-6">
        <a href={to.verification()}>{words.verify}</a> · <a href={to.talentCounts()}>{words.counts}</a>
      </p>
      {list.signedIn && !list.hasProfile && <p className="mb-6">{words.noProfile}</p>}
      <div className="max-w-5xl space-y-8">
        {list.occupations.map((occupation) => (
          <section key={occupation.id} aria-labelledby={`occupation-${occupation.id}`}>
            <h2 id={`occupation-${occupation.id}`}>{occupation.name}</h2>
            <p className="text-sm text-muted">
              {schemeMessages[language].basis}
              {colon(language)}
              <span lang="zh-CN">{occupation.basis}</span>
            </p>
            <Levels
              language={language}
              occupation={occupation.id}
              name={occupation.name}
              levels={occupation.levels}
              own={list.hasProfile}
            />
          </section>
        ))}
        <section aria-labelledby="national">
          <h2 id="national">{schemeMessages[language].national.title}</h2>
          <p className="text-sm text-muted">{schemeMessages[language].national.text}</p>
          <ul className="list-disc ps-5">
            {nationalOccupations.map((one) => (
              <li key={one.nameZh}>
                {localised(language, one.nameZh, one.nameEn)}
                {one.code && ` ${one.code}`}{' '}
                <span className="block text-sm text-muted">{localised(language, one.source.zh, one.source.en)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** A distance in a cell: green only where an application can really be handed in. */
function Own({ language, standing, own }: { language: Language; standing: SchemeStanding; own: OwnDistance }) {
  if (own.eligible && !takesApplications(standing)) return <>{schemeMessages[language].own.meetsDraft}</>;
  return (
    <>
      <span className={own.eligible ? 'font-semibold text-success' : ''}>
        {own.eligible && <span aria-hidden="true">✓ </span>}
        {own.verdict}
      </span>
      {own.lacks[0] && <span className="block text-sm text-muted">{own.lacks[0]}</span>}
    </>
  );
}

/** The levels of an occupation in a table, with somebody's distance when it is known. */
export function Levels({
  language,
  occupation,
  name,
  levels,
  own,
}: {
  language: Language;
  occupation: string;
  name: string;
  levels: readonly SchemeLine[];
  own: boolean;
}) {
  const words = schemeMessages[language].list;
  const to = paths(language);
  return (
    <DataTable
      className="mt-2"
      label={name}
      rows={levels}
      keyOf={(line) => line.level}
      columns={[
        {
          heading: words.level,
          namesRow: true,
          cell: (line) => (
            <a href={to.scheme(occupation, line.level)}>
              <span className="sr-only">{name} </span>
              {line.name}
            </a>
          ),
        },
        { heading: words.standing, cell: (line) => standingWords(language, line.standing) },
        own && {
          heading: words.distance,
          cell: (line) => line.own && <Own language={language} standing={line.standing} own={line.own} />,
        },
      ]}
    />
  );
}
