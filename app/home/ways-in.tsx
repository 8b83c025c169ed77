import type { ReactNode } from 'react';
import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { HomeView } from './home.server';
import { homeMessages } from './messages';
import { missingOf } from './opening';

type Counted = Pick<HomeView, 'registry' | 'records' | 'talent' | 'projects'>;

/** A way in for each reader, which says by number what waits there. */
export function WaysIn({ language, view }: { language: Language; view: Counted }) {
  const words = homeMessages[language];
  const to = paths(language);
  const { registry: atlas, records, talent, projects } = view;
  const region = atlas.region.code;
  const lens = lensMark(atlas.lens);
  const { missing, alone } = missingOf(atlas.segments);
  const counting = atlas.lens === 'sourced' ? 'sourced' : 'registry';
  return (
    <section aria-labelledby="ways" className="space-y-3">
      <h2 id="ways">{words.ways}</h2>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Way
          title={words.official}
          waits={atlas.headline && words.officialWaits[counting](missing)}
          text={atlas.headline ? words.officialAlone(alone, missing - alone) : words.officialText}
        >
          <a href={to.supply(region, { lens })}>{words.officialSupply}</a>
          <a href={to.atlas(region, { lens })}>{words.officialAtlas}</a>
          <a href={to.matrix({ lens })}>{words.officialMatrix}</a>
          <a href={to.needs()}>{words.needs}</a>
        </Way>
        <Way
          title={words.firm}
          waits={words.firmWaits(atlas.firmCount)}
          text={records.unsourced > 0 ? words.firmUnsourced(records.all, records.unsourced) : words.firmText}
        >
          <a href={to.join()}>{words.firmJoin}</a>
          <a href={to.companies()}>{words.firmSearch}</a>
          <a href={to.needs()}>{words.firmNeeds}</a>
          <a href={to.applications()}>{words.firmApplications}</a>
          <a href={to.projects()}>{words.firmProjects(projects)}</a>
        </Way>
        <Way
          title={words.talent}
          waits={
            talent.schemes > 0
              ? words.talentWaits(talent.occupations, talent.schemes)
              : words.talentLater(talent.occupations)
          }
          text={words.talentText}
        >
          <a href={to.levelCheck()}>{words.talentCheck}</a>
          <a href={to.certification()}>{words.talentSchemes}</a>
          <a href={to.study('certification')}>{words.talentFacts}</a>
        </Way>
        <Way title={words.verifier} waits={null} text={words.verifierText}>
          <a href={to.verification()}>{words.verifierCheck}</a>
          <a href={to.companies()}>{words.verifierCompanies}</a>
        </Way>
      </div>
    </section>
  );
}

function Way({
  title,
  waits,
  text,
  children,
}: {
  title: string;
  waits: string | null;
  text: string;
  children: ReactNode;
}) {
  return (
    <div className="card flex flex-col gap-1">
      <h3>{title}</h3>
      {waits && <p className="font-semibold">{waits}</p>}
      <p className="text-sm">{text}</p>
      <div className="link-list mt-auto flex flex-col items-start pt-2">{children}</div>
    </div>
  );
}
