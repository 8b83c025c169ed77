import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FactLine } from '../ui/fact-line';
import { InLanguage } from '../ui/in-language';
import { needMessages } from './messages';
import type { ListedNeed } from './need';
import { needKindName } from './need-names';

/** A name as it is said on a page: one in 中文 only says so by its language. */
export function NameIn({ language, name }: { language: Language; name: string }) {
  return (
    <InLanguage page={language} language={/\p{Script=Han}/u.test(name) ? 'zh' : language}>
      {name}
    </InLanguage>
  );
}

/** Who looks for it, for which segments, where, for how much and how long: one line under its title. */
export function NeedFacts({
  language,
  need,
  withPoster = true,
}: {
  language: Language;
  need: ListedNeed;
  withPoster?: boolean;
}) {
  const words = needMessages[language];
  return (
    <p className="text-sm text-muted wrap-anywhere">
      {withPoster && (
        <>
          {need.posterHref === null ? (
            need.posterName
          ) : (
            <a href={need.posterHref}>
              <NameIn language={language} name={need.posterName} />
            </a>
          )}
          {' · '}
        </>
      )}
      <FactLine
        facts={[
          ...need.segments.map(({ name }) => name),
          need.region ?? words.anywhere,
          need.budget ? words.budget[need.budget] : words.budgetUnsaid,
          words.until(need.validUntil),
        ]}
      />
    </p>
  );
}

interface Props {
  language: Language;
  needs: readonly ListedNeed[];
  withPoster?: boolean;
}

/** Needs as a list, each leading to its page. */
export function NeedList({ language, needs, withPoster = true }: Props) {
  const words = needMessages[language];
  return (
    <ul className="card-list">
      {needs.map((need) => (
        <li key={need.key} className="card">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={paths(language).need(need.key)} className="font-semibold wrap-anywhere">
              <InLanguage page={language} language={need.titleLanguage}>
                {need.title}
              </InLanguage>
            </a>
            <span className="tag">{needKindName(language, need.kind)}</span>
            {need.readers !== 'everyone' && <span className="tag">{words.readers[need.readers]}</span>}
            {need.state === 'matched' && <span className="tag">{words.state.matched}</span>}
          </p>
          <NeedFacts language={language} need={need} withPoster={withPoster} />
        </li>
      ))}
    </ul>
  );
}

/** What a company looks for now, on its page. */
export function CompanyNeeds({ language, needs }: Omit<Props, 'withPoster'>) {
  if (needs.length === 0) return null;
  return (
    <section aria-labelledby="needs" className="space-y-3">
      <h2 id="needs">{needMessages[language].firmTitle}</h2>
      <NeedList language={language} needs={needs} withPoster={false} />
    </section>
  );
}

/** Who needs something in a segment, and the way to post such a need: of the region the page is about. */
export function SegmentNeeds({
  language,
  segmentId,
  region,
  needs,
  total,
}: {
  language: Language;
  segmentId: string;
  region: string | null;
  needs: readonly ListedNeed[];
  total: number;
}) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="open-needs" className="space-y-2">
      <h2 id="open-needs">{words.inSegment}</h2>
      {total === 0 ? <p>{words.inSegmentNone}</p> : <NeedList language={language} needs={needs} />}
      <p className="flex flex-wrap gap-x-6">
        {total > needs.length && <a href={to.needs({ scope: segmentId })}>{words.inSegmentAll(String(total))}</a>}
        <a href={to.newNeed({ segments: segmentId, regionCode: region })} rel="nofollow">
          {words.inSegmentPost}
        </a>
      </p>
    </section>
  );
}
