import { colon } from '../../i18n/punctuation';
import { atlasMessages } from '../messages';
import { comparisonMessages } from './comparison-messages';
import type { ComparisonView } from './comparison-view';
import { SmallMultiples } from './small-multiples';

/** Beside the drawing of two regions: who is in the selected segment, the difference as lists, other regions small. */
export function ComparisonPanel({ view }: { view: ComparisonView }) {
  if (view.groups.length === 0) return null;
  const words = comparisonMessages[view.language];
  return (
    <div className="comparison">
      <Chosen view={view} />
      <section aria-label={words.difference}>
        {view.groups.map((group) => (
          <details key={group.answer} open={group.answer === 'second'}>
            <summary>
              {group.name}
              {colon(view.language)}
              {words.count(group.segments.length)}
            </summary>
            {group.segments.length === 0 && <p>{words.none}</p>}
            <ul className="link-list">
              {group.segments.map(({ id, name, chain, href }) => (
                <li key={id}>
                  <a href={href} aria-current={id === view.segment ? 'true' : undefined}>
                    {name}
                  </a>{' '}
                  <span className="text-muted">{chain}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <SmallMultiples view={view} />
    </div>
  );
}

function Chosen({ view: { language, chosen } }: { view: ComparisonView }) {
  if (!chosen) return null;
  const words = comparisonMessages[language];
  return (
    <section id="segment" className="comparison-chosen" aria-label={chosen.name}>
      <h2>
        {chosen.name} <span className="text-base font-normal text-muted">{chosen.chain}</span>
      </h2>
      <dl>
        {chosen.sides.map(({ region, firms, more }) => (
          <div key={region}>
            <dt>{region}</dt>
            <dd>
              {firms.length === 0 && <span className="text-muted">{words.noRecord}</span>}
              {firms.map(({ href, name }, index) => (
                <span key={href}>
                  {index > 0 && ' · '}
                  <a href={href}>{name}</a>
                </span>
              ))}
              {more && <span className="text-muted"> {more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="flex gap-x-4">
        <a href={chosen.segmentHref}>{atlasMessages[language].segmentPage}</a>
        <a href={chosen.closeHref}>{atlasMessages[language].close}</a>
      </p>
    </section>
  );
}
