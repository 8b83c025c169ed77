import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { SourceMark } from '../ui/source-mark';
import { studyMessages } from './messages';
import { studyName } from '../region/study-names';
import type { PublishedShare } from '../region/shares.server';

/** The published shares as bars with their figures; the home region's stands out by weight, not by colour alone. */
export function ShareBars({
  language,
  shares,
  home,
}: {
  language: Language;
  shares: readonly PublishedShare[];
  home: string;
}) {
  const words = studyMessages[language];
  return (
    // oxlint-disable-next-line house/markup -- a drawing: bars without headings
    <table className="share-bars">
      <caption className="text-start text-sm text-muted">{words.sharesCaption}</caption>
      <tbody>
        {shares.map((share) => {
          const name = localised(language, share.nameZh, share.nameEn);
          return (
            <tr key={share.citySlug} className={share.regionCode === home ? 'font-semibold' : undefined}>
              <th
                scope="row"
                className={`whitespace-nowrap pe-3 text-start ${share.regionCode === home ? 'font-semibold' : 'font-normal'}`}
              >
                {name}
              </th>
              <td className="w-full">
                <svg width="100%" height="14" aria-hidden="true" className="block">
                  <rect x="0" y="0" width="100%" height="14" rx="2" className="fill-surface" />
                  <rect
                    x="0"
                    y="0"
                    width={`${share.value}%`}
                    height="14"
                    rx="2"
                    className={share.regionCode === home ? 'fill-missing' : 'fill-present-line'}
                  />
                </svg>
              </td>
              <td className="whitespace-nowrap ps-3 text-end">
                {share.printed}%
                <SourceMark
                  language={language}
                  what={`${name} ${share.printed}%`}
                  provenance={{
                    source: [studyName[language], share.source, share.publisher[language]].filter(Boolean).join(' · '),
                    asOf: share.asOf,
                    confidence: 'stated',
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
