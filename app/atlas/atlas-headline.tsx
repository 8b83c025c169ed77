import { Fragment } from 'react';
import { lensMark } from '../gaps/lens';
import { comma } from '../i18n/punctuation';
import { paths } from '../paths';
import { CounterpartLine } from './counterpart-line';
import { SourceMark } from '../ui/source-mark';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';

/** Path, link and segment coverage together, the other way of counting, and what filling would bring. */
export function AtlasHeadline({ view }: { view: AtlasView }) {
  const { language, figures, ceiling, fills, shares, counterpart } = view;
  const words = atlasMessages[language];
  return (
    <section aria-label={words.headline} className="atlas-headline">
      {figures && (
        <dl className="atlas-figures">
          {figures.map((figure) => (
            <div key={figure.id}>
              <dt>
                {figure.name}
                <SourceMark
                  language={language}
                  what={`${figure.name} ${figure.before === null ? '' : `${figure.before} → `}${figure.part} / ${figure.whole}`}
                  provenance={figure.provenance}
                />
              </dt>
              <dd className={figure.before === null ? 'figure-large' : 'figure-large figure-tried'}>
                {figure.before !== null && <span className="text-muted">{`${figure.before} → `}</span>}
                {figure.part} <span className="text-base font-normal text-muted">/ {figure.whole}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="atlas-notes">
        {counterpart && (
          <CounterpartLine
            language={language}
            counterpart={counterpart}
            of={view.chain === null ? undefined : view.region.name}
            href={paths(language).atlas(view.region.code, {
              lens: lensMark(counterpart.lens),
              chain: view.chain,
              segment: view.segment,
            })}
          />
        )}
        <LeastRecorded view={view} />
        {ceiling && <p>{ceiling}</p>}
        {shares.length > 0 && (
          <p className="atlas-shares">
            {words.shares}{' '}
            {shares.map((share) => (
              // Without a place to break between them three shares are wider than a phone.
              <span key={share.name} className="me-2 inline-block whitespace-nowrap">
                {`${share.name} ${share.printed}`}
                <SourceMark language={language} what={`${share.name} ${share.printed}`} provenance={share} />
              </span>
            ))}
          </p>
        )}
        {fills.length > 0 && (
          <ul className="atlas-fills">
            {fills.map((fill) => (
              <li key={fill}>{fill}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** Which chains have the least on record, each a link to its own picture. */
function LeastRecorded({ view: { language, region, lens, leastRecorded } }: { view: AtlasView }) {
  if (!leastRecorded) return null;
  const { before, chains, after, provenance } = leastRecorded;
  return (
    <p className="atlas-least">
      {before}
      {chains.map(({ id, name, counts }, index) => (
        <Fragment key={id}>
          {index > 0 && comma(language)}
          <a href={paths(language).atlas(region.code, { lens: lensMark(lens), chain: id })}>{name}</a>
          {counts}
        </Fragment>
      ))}
      <SourceMark
        language={language}
        what={chains.map(({ name, counts }) => name + counts).join('; ')}
        provenance={provenance}
      />
      {after}
    </p>
  );
}
