import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { PageTitle } from '../ui/page-title';
import { needMessages } from './messages';
import type { InvitationCounts, ListedNeed } from './need';
import { NeedFacts } from './need-list';
import { NeedMoves } from './need-moves';
import { needKindName } from './need-names';

interface Props {
  language: Language;
  needs: readonly (ListedNeed & { readonly counts: InvitationCounts })[];
}

/** Everything the reader's organisations look for or drafted, with what each state allows and how answers stand. */
export function OwnNeedsPage({ language, needs }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.ownPage.title}
        purpose={words.ownPage.purpose}
        above={[[to.needs(), words.title]]}
        actions={
          <>
            <a href={to.newNeed()} className="button">
              {words.post}
            </a>
            <a href={to.needInvitations()} className="button button-secondary">
              {words.received}
            </a>
          </>
        }
      />
      {needs.length === 0 && <p className="prose-width">{words.ownPage.none}</p>}
      <ul className="card-list">
        {needs.map((need) => (
          <li key={need.key} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.need(need.key)} className="font-semibold wrap-anywhere">
                <InLanguage page={language} language={need.titleLanguage}>
                  {need.title}
                </InLanguage>
              </a>
              <span className="tag">{words.state[need.state]}</span>
              <span className="tag">{needKindName(language, need.kind)}</span>
              {need.readers !== 'everyone' && <span className="tag">{words.readers[need.readers]}</span>}
            </p>
            <NeedFacts language={language} need={need} />
            <OwnNeedWays language={language} need={need} />
            <NeedMoves language={language} need={need} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OwnNeedWays({ language, need }: { language: Language; need: Props['needs'][number] }) {
  const words = needMessages[language];
  const to = paths(language);
  const { counts, state } = need;
  const invited = counts.interested + counts.waiting + counts['not-now'];
  const over = state === 'met' || state === 'withdrawn';
  const title = (
    <span className="sr-only">
      {colon(language)}
      {need.title}
    </span>
  );
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <a href={to.needMatches(need.key)}>
        {words.ownPage.matches}
        {title}
      </a>
      {invited > 0 && (
        <span>
          {words.ownPage.counts(String(counts.interested), String(counts.waiting), String(counts['not-now']))}
        </span>
      )}
      {!over && (
        <a href={to.needForm(need.key)}>
          {words.ownPage.edit}
          {title}
        </a>
      )}
    </p>
  );
}
