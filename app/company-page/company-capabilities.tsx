import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import type { CompanyCapability, CompanyPage, NeighbourSegment } from '../companies/company-facts';
import { companyMessages } from '../companies/company-messages';
import { GroundList } from '../companies/ground-list';

interface Props {
  language: Language;
  company: CompanyPage;
}

function Neighbours({
  language,
  segments,
  region,
}: {
  language: Language;
  segments: readonly NeighbourSegment[];
  region: string | null;
}) {
  const words = companyMessages[language];
  if (segments.length === 0) return <span className="text-muted">{words.nothing}</span>;
  return (
    <ul>
      {segments.map((segment) => (
        <li key={segment.id}>
          <a href={paths(language).segment(segment.id, { region })}>{segment.name}</a>{' '}
          <span className="text-sm text-muted">
            {words.kinds[segment.kind]}
            {colon(language)}
            {segment.rationale}
          </span>
          {segment.own && <span className="tag ms-1">{words.own}</span>}
        </li>
      ))}
    </ul>
  );
}

function Capability({
  language,
  capability,
  region,
}: {
  language: Language;
  capability: CompanyCapability;
  region: string | null;
}) {
  const words = companyMessages[language];
  const to = paths(language);
  return (
    <article className="card space-y-2">
      <h4 className="font-semibold">
        <a href={to.segment(capability.segmentId, { region })}>{capability.segment}</a>
      </h4>
      <p>
        <span className="tag">{words.tier[capability.tier]}</span>
      </p>
      <GroundList language={language} grounds={capability.grounds} />
      <dl className="facts">
        <dt>{words.needs}</dt>
        <dd>
          <Neighbours language={language} segments={capability.needs} region={region} />
        </dd>
        <dt>{words.feeds}</dt>
        <dd>
          <Neighbours language={language} segments={capability.feeds} region={region} />
        </dd>
      </dl>
      {region && (
        <a
          href={to.atlas(region, { segment: capability.segmentId })}
          aria-label={`${words.atlasSegment}${colon(language)}${capability.segment}`}
          className="no-print inline-flex min-h-11 items-center"
        >
          {words.atlasSegment}
        </a>
      )}
    </article>
  );
}

/**
 * What the company does, chain by chain: our classification with its evidence, and what each segment needs and feeds.
 */
export function CompanyCapabilities({ language, company }: Props) {
  const words = companyMessages[language];
  return (
    <section aria-labelledby="capabilities" className="space-y-4">
      <div>
        <h2 id="capabilities">{words.capabilities}</h2>
        <p className="prose-width text-muted">
          {company.chains.length > 0 ? words.capabilitiesNote : words.noCapabilities}
        </p>
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        {company.chains.map((chain) => (
          <section
            key={chain.id}
            aria-label={chain.name}
            className={`space-y-2 ${chain.capabilities.length > 1 ? 'lg:col-span-2' : ''}`}
          >
            <h3>{chain.name}</h3>
            <div className={`grid gap-4 ${chain.capabilities.length > 1 ? 'lg:grid-cols-2' : ''}`}>
              {chain.capabilities.map((capability) => (
                <Capability
                  key={capability.segmentId}
                  language={language}
                  capability={capability}
                  region={company.regionCode}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
}
