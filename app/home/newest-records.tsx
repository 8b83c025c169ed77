import { Romanised } from '../companies/romanised';
import type { LensView } from '../atlas/lens-view';
import { lensMark } from '../gaps/lens';
import { PresenceBox } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { homeMessages } from './messages';
import type { NewestRecord } from './newest.server';

interface Props {
  language: Language;
  atlas: LensView;
  records: readonly NewestRecord[];
}

/** The youngest records of the region: when and by what source, which firm in which segment, with the segment's box. */
export function NewestRecords({ language, atlas, records }: Props) {
  const words = homeMessages[language];
  const to = paths(language);
  const segmentOf = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  return (
    <section aria-labelledby="newest" className="space-y-3">
      <h2 id="newest">{words.newest}</h2>
      {records.length === 0 && <p>{words.newestNone}</p>}
      <ul className="newest">
        {records.map((record) => {
          const segment = segmentOf.get(record.segmentId)!;
          return (
            <li key={record.slug + record.segmentId}>
              <p className="text-sm text-muted">
                {record.asOf} · {record.sourceTitle} · {words.confidence[record.confidence]}
              </p>
              <p className="flex flex-wrap items-center gap-x-2">
                <PresenceBox language={language} presence={segment.presence} firms={segment.firms.length} />
                <a href={to.company(record.slug)}>
                  {localised(language, record.shortName ?? record.nameZh, record.nameEn)}
                </a>
                <span aria-hidden="true">→</span>
                <a href={to.segment(record.segmentId, { lens: lensMark(atlas.lens) })}>
                  {localised(language, record.segmentZh, record.segmentEn)}
                </a>
              </p>
              <Romanised language={language} names={record} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
