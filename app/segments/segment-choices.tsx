import { lenses, lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { segmentMessages } from './messages';
import type { SegmentPageView } from './segment';

/** The ways to the same segment under another lens, and in another region. */
export function SegmentChoices({ language, view }: { language: Language; view: SegmentPageView }) {
  const words = segmentMessages[language];
  const to = paths(language);
  const { segment, region, lens } = view;
  const mark = lensMark(lens);
  return (
    <div className="no-print mt-4 space-y-1">
      <nav aria-label={words.lens} className="choices">
        <span>{words.lens}</span>
        {lenses.map((other) => (
          <a
            key={other}
            href={to.segment(segment.id, {
              region: view.isHome ? null : region.code,
              lens: lensMark(other),
            })}
            aria-current={other === lens ? 'true' : undefined}
          >
            {words.lenses[other]}
          </a>
        ))}
      </nav>
      <nav aria-label={words.otherRegions} className="choices">
        <span>{words.region}</span>
        {view.regions.map((other) => (
          <a
            key={other.code}
            href={to.segment(segment.id, { region: other.role === 'home' ? null : other.code, lens: mark })}
            aria-current={other.code === region.code ? 'true' : undefined}
          >
            {localised(language, other.nameZh, other.nameEn)}
          </a>
        ))}
      </nav>
    </div>
  );
}
