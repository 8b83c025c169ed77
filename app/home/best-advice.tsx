import type { LensView } from '../atlas/lens-view';
import { lensMark } from '../gaps/lens';
import { presenceWords } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { homeMessages } from './messages';
import type { BestFill } from './opening';

interface Props {
  language: Language;
  atlas: LensView;
  fill: BestFill | null;
}

/** What to do first, what it would complete, and who could come: the one filled button of the page tries it. */
export function BestAdvice({ language, atlas, fill }: Props) {
  const words = homeMessages[language];
  const to = paths(language);
  const { region, headline } = atlas;
  const lens = lensMark(atlas.lens);
  if (!headline) return null;
  if (!fill) return <p className="notice">{words.nothingHelps}</p>;
  const complete = headline.coverage.paths.complete;
  const single = fill.segments.length === 1;
  return (
    <section aria-labelledby="best" className="space-y-2">
      <div className="best-fill">
        <div>
          <h2 id="best" className="text-base! font-normal! text-muted">
            {single ? words.best : words.bestPair}
          </h2>
          <p className="best-fill-name">
            {fill.segments.map((segment) => localised(language, segment.nameZh, segment.nameEn)).join(' + ')}{' '}
            <span className="best-fill-gain">{words.fromTo(String(complete), String(complete + fill.gain))}</span>
          </p>
        </div>
        <a className="button" href={to.atlas(region.code, { lens, fill: fill.segments.map(({ id }) => id) })}>
          {single ? words.tryIt : words.tryThem}
        </a>
      </div>
      <ul className="text-sm">
        {fill.equals > 1 && <li>{words.equals(fill.equals)}</li>}
        {fill.segments.map((segment) => (
          <li key={segment.id}>
            {words.fillHere(
              localised(language, region.shortNameZh, region.nameEn),
              presenceWords(language, atlas.lens).name[segment.presence],
            )}
            {segment.elsewhere.length === 0 ? (
              words.fillNowhere
            ) : (
              <>
                {words.fillElsewhere(
                  listed(language, segment.elsewhere, (other) => localised(language, other.nameZh, other.nameEn)),
                )}{' '}
                <a href={to.supply(region.code, { lens, segment: segment.id })}>{words.whereFrom}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
