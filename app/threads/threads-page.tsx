import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import type { ListedThread, ThreadList } from './thread';
import { threadMessages } from './thread-messages';

/** One's own conversations, with a search in what was written in them. */
export function ThreadsPage({ language, list }: { language: Language; list: ThreadList }) {
  const words = threadMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-6">
      <PageTitle language={language} title={words.title} purpose={words.purpose} above={[]} />
      <GetForm action={to.threads()} className="flex max-w-xl flex-wrap items-end gap-3">
        <label className="grow">
          <span className="block">{words.search}</span>
          <input type="search" name="q" defaultValue={list.q} maxLength={100} className="field-input" />
        </label>
        <button type="submit" className="button button-secondary">
          {words.find}
        </button>
      </GetForm>
      {list.q !== '' && (
        <p>
          <a href={to.threads()}>{words.all}</a>
        </p>
      )}
      {list.threads.length === 0 ? (
        <p>{list.q === '' ? words.none : words.noneFound}</p>
      ) : (
        <ul className="max-w-3xl space-y-3">
          {list.threads.map((one) => (
            <ThreadLine key={one.id} language={language} one={one} />
          ))}
        </ul>
      )}
      {list.next !== null && (
        <p>
          <a href={to.threads({ q: list.q || null, after: list.next })}>{words.next}</a>
        </p>
      )}
    </div>
  );
}

function ThreadLine({ language, one }: { language: Language; one: ListedThread }) {
  const words = threadMessages[language];
  return (
    <li className="card space-y-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={paths(language).thread(one.id)} className="font-semibold wrap-anywhere">
          {words.about(one.about)}
        </a>
        <span className="tag">{words.state[one.state]}</span>
        {one.yourTurn && <strong>{words.yourTurn}</strong>}
      </p>
      <p className="text-sm text-muted wrap-anywhere">
        {words.kind[one.kind]} · {words.with}
        {colon(language)}
        {one.circle ? words.circle : (one.other?.name ?? words.personal)} · {words.last(one.lastOn)}
      </p>
      {one.found !== null && <p className="wrap-anywhere">{one.found}</p>}
    </li>
  );
}
