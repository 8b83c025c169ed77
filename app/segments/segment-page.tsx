import { lensMark, speaksOfSegments } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import type { ListedNeed } from '../needs/need';
import { SegmentNeeds } from '../needs/need-list';
import type { ListedOffer } from '../offers/offer';
import { SegmentOffers } from '../offers/offer-list';
import { caseMessages } from '../case-studies/messages';
import { CaseSection } from '../case-studies/public/case-cards';
import type { ListedCase } from '../case-studies/public/case-list.server';
import type { ListedProject } from '../projects/public/project-list.server';
import { SegmentProjects } from '../projects/public/project-sections';
import { ProjectsOnSegment } from '../project-network/column-sections';
import type { ColumnPicture } from '../project-network/columns';
import { EgoSection } from '../network/ego-section';
import { paths } from '../paths';
import { talentDemandMessages } from '../talent-demand/messages';
import { TalentStandingFacts } from '../talent-demand/talent-standing';
import { CounterpartLine } from '../atlas/counterpart-line';
import { PageTitle } from '../ui/page-title';
import { segmentMessages } from './messages';
import { WhoDoesIt } from './who-does-it';
import { Partners } from './partners';
import type { SegmentPageView } from './segment';
import { SegmentChoices } from './segment-choices';
import { SegmentStanding } from './segment-standing';

/** One segment: what it is, how the region stands in it, who does it here and elsewhere, what it needs and feeds. */
export function SegmentPage({
  language,
  view,
  offered,
  projects,
  cases,
  picture,
  wanted,
}: {
  language: Language;
  view: SegmentPageView;
  offered: { readonly offers: readonly ListedOffer[]; readonly total: number };
  projects: readonly ListedProject[];
  cases: readonly ListedCase[];
  picture: ColumnPicture | null;
  wanted: { readonly needs: readonly ListedNeed[]; readonly total: number };
}) {
  const words = segmentMessages[language];
  const to = paths(language);
  const { segment, chain, region, lens } = view;
  const name = localised(language, segment.nameZh, segment.nameEn);
  const mark = lensMark(lens);
  return (
    <div className="space-y-8">
      <div>
        <PageTitle
          language={language}
          above={[[to.segments({ lens: mark }), words.title]]}
          title={name}
          purpose={localised(language, segment.descriptionZh, segment.descriptionEn)}
          actions={
            <>
              <a className="button" href={to.atlas(region.code, { lens: mark, segment: segment.id })}>
                {words.showOnAtlas}
              </a>
              <a className="button button-secondary" href={to.matrix({ lens: mark, chain: chain.id })}>
                {words.compare}
              </a>
            </>
          }
        />
        <dl className="facts">
          <dt>{words.chain}</dt>
          <dd>
            <a href={to.atlas(region.code, { lens: mark, chain: chain.id })}>
              {localised(language, chain.nameZh, chain.nameEn)}
            </a>{' '}
            · {words.tier[segment.tier]}
          </dd>
          <dt>{words.definitionSource}</dt>
          <dd>{translated(view.translations, language, segment.source)}</dd>
        </dl>
        <SegmentChoices language={language} view={view} />
      </div>

      <SegmentStanding language={language} view={view} />
      {view.counterpart && (
        <CounterpartLine
          language={language}
          counterpart={view.counterpart}
          of={localised(language, region.shortNameZh, region.nameEn)}
          href={to.segment(segment.id, {
            region: view.isHome ? null : region.code,
            lens: lensMark(view.counterpart.lens),
          })}
        />
      )}

      <section aria-labelledby="talent" className="space-y-3">
        <h2 id="talent">{talentDemandMessages[language].heading}</h2>
        <p className="prose-width text-sm text-muted">{talentDemandMessages[language].stock}</p>
        <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
          <TalentStandingFacts
            language={language}
            chainId={chain.id}
            segmentId={null}
            region={region.code}
            standing={view.talent.chain}
            name={talentDemandMessages[language].wholeChainOf(localised(language, chain.nameZh, chain.nameEn))}
          />
          <TalentStandingFacts
            language={language}
            chainId={chain.id}
            segmentId={segment.id}
            region={region.code}
            standing={view.talent.segment}
            name={name}
          />
        </div>
      </section>

      {speaksOfSegments(lens) && <WhoDoesIt language={language} view={view} mark={mark} />}

      <EgoSection language={language} view={view.ego} />

      <SegmentOffers language={language} segmentId={segment.id} {...offered} />
      <SegmentNeeds language={language} segmentId={segment.id} region={region.code} {...wanted} />

      <SegmentProjects language={language} segmentId={segment.id} projects={projects} />
      <ProjectsOnSegment language={language} picture={picture} />
      <CaseSection language={language} cases={cases} title={caseMessages[language].ofSegment} />

      <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
        <Partners
          language={language}
          id="needs"
          title={words.needs}
          empty={words.needsNone}
          partners={view.needs}
          view={view}
        />
        <Partners
          language={language}
          id="feeds"
          title={words.feeds}
          empty={words.feedsNone}
          partners={view.feeds}
          view={view}
        />
      </div>
      <p className="text-sm text-muted">{words.linksNote}</p>

      <section aria-labelledby="invite" className="card prose-width no-print">
        <h2 id="invite">{words.invite}</h2>
        <p>{words.inviteText}</p>
        <p className="flex flex-wrap gap-x-6">
          <a href={to.join()}>{words.inviteJoin}</a>
          <a href={to.companies({ segment: segment.id })}>{words.inviteLink}</a>
        </p>
      </section>
    </div>
  );
}
