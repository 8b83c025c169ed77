import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { nationalOccupations } from './national';
import { schemeMessages } from './scheme-messages';
import { SchemeMatrix } from './scheme-matrix';
import type { SchemeList } from './scheme-view';

/** Every occupation and level at a glance; for who is signed in, what the next one still asks of them. */
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
      <div className="space-y-8">
        <SchemeMatrix language={language} list={list} />
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
