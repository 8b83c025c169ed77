import type { Language } from '../i18n/language';
import { method } from '../methods/methods';
import { paths } from '../paths';
import { CountMark } from '../talent-counts/counts-page';
import { SourceMark } from '../ui/source-mark';
import type { TalentStanding } from './demand';
import { talentDemandMessages } from './messages';
import { rangeText, ratioText } from './talent-range';

interface Props {
  language: Language;
  chainId: string;
  segmentId: string | null;
  region: string;
  standing: TalentStanding;
  name: string;
}

const percent = (value: number) => `${Math.round(value * 100)}%`;

/** Demand, supply, ratio and gap of one chain or segment in a region, each with its source. */
export function TalentStandingFacts({ language, chainId, segmentId, region, standing, name }: Props) {
  const words = talentDemandMessages[language];
  const { demand, supply, between } = standing;
  const definition = method(language, 'talent');
  const computed = {
    source: demand ? `${demand.source}; ${words.ownRegister}` : words.ownRegister,
    asOf: [demand?.asOf, supply?.asOf].filter((day) => day !== undefined).sort()[0] ?? null,
    confidence: 'partial' as const,
    method: `${words.computed}. ${definition.formula}`,
    methodAnchor: 'talent',
  };
  return (
    <div className="space-y-1">
      <h3>{name}</h3>
      <dl className="facts facts-figures">
        <dt>{words.demand}</dt>
        <dd>
          {demand ? demand.people : words.noDemand}
          {demand && <SourceMark language={language} what={`${name} ${words.demand}`} provenance={demand} />}
        </dd>
        <dt>{words.supply}</dt>
        <dd>
          {supply ? words.atLeast(String(supply.atLeast)) : words.withheld}
          {supply && <CountMark language={language} what={`${name} ${words.supply}`} asOf={supply.asOf} />}{' '}
          <a href={paths(language).talentCounts({ chain: chainId, region, segment: segmentId })}>
            {words.counts}
            <span className="sr-only"> {name}</span>
          </a>
        </dd>
        <dt>{words.ratio}</dt>
        <dd>
          {rangeText(language, between?.least.ratio ?? null, between?.most.ratio ?? null, ratioText)}
          {between && <SourceMark language={language} what={`${name} ${words.ratio}`} provenance={computed} />}
        </dd>
        <dt>{words.gap}</dt>
        <dd>
          {rangeText(language, between?.least.gap ?? null, between?.most.gap ?? null, percent)}
          {between && <SourceMark language={language} what={`${name} ${words.gap}`} provenance={computed} />}
        </dd>
      </dl>
    </div>
  );
}
