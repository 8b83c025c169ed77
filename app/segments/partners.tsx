import { speaksOfSegments } from '../gaps/lens';
import { PresenceText } from '../gaps/presence-box';
import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { segmentMessages } from './messages';
import type { Partner, SegmentPageView } from './segment';
import { DataTable } from '../ui/data-table';

interface PartnersProps {
  language: Language;
  id: string;
  title: string;
  /** Said when there is none. */
  empty: string;
  partners: readonly Partner[];
  view: Pick<SegmentPageView, 'region' | 'lens' | 'isHome'>;
}

/** The segments at the other ends of the links, what flows, and whether the region has them. */
export function Partners({ language, id, title, empty, partners, view }: PartnersProps) {
  const words = segmentMessages[language];
  const judged = speaksOfSegments(view.lens);
  const region = localised(language, view.region.shortNameZh, view.region.nameEn);
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h2 id={id}>{title}</h2>
      {partners.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <DataTable
          rows={partners}
          keyOf={(partner) => partner.id}
          columns={[
            {
              heading: words.segment,
              namesRow: true,
              cell: (partner) => (
                <a
                  href={paths(language).segment(partner.id, {
                    region: view.isHome ? null : view.region.code,
                    lens: lensMark(view.lens),
                  })}
                >
                  {localised(language, partner.nameZh, partner.nameEn)}
                </a>
              ),
            },
            {
              heading: words.flow,
              cell: (partner) => (
                <>
                  {localised(language, partner.flowZh, partner.flowEn)}{' '}
                  <span className="tag">{words.kind[partner.kind]}</span>
                </>
              ),
            },
            judged && {
              heading: words.atRegion(region),
              cell: (partner) => (
                <PresenceText language={language} lens={view.lens} presence={partner.presence} firms={partner.firms} />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
