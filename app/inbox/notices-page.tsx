import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import { noticeMessages } from '../notices/messages';
import type { OwnNotice } from '../notices/own-notices.server';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { inboxMessages } from './messages';

interface Props {
  language: Language;
  q: string;
  unread: boolean;
  notices: readonly OwnNotice[];
  /** Where the next page begins; null on the last. */
  next: number | null;
}

/** What the reader was told, the newest first, with a search in it. */
export function NoticesPage({ language, q, unread, notices, next }: Props) {
  const words = noticeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.inbox(), inboxMessages[language].title]]}
        actions={
          <a href={to.noticeChoices()} className="button button-secondary">
            {words.choices}
          </a>
        }
      />
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <GetForm action={to.notices({ only: unread ? 'unread' : null })} className="flex flex-wrap items-center gap-2">
          <input type="search" name="q" defaultValue={q} aria-label={words.search} className="field-input w-64" />
          <button type="submit" className="button button-secondary">
            {words.searchButton}
          </button>
        </GetForm>
        <a href={to.notices({ q, only: unread ? null : 'unread' })} className="inline-flex min-h-11 items-center">
          {unread ? words.allShown : words.onlyUnread}
        </a>
        <ButtonForm action={to.notices()} values={{ notice: 'all', read: 'yes' }}>
          {words.readAll}
        </ButtonForm>
      </div>
      {notices.length === 0 && <p>{q || unread ? words.noneFound : words.none}</p>}
      <ul className="max-w-3xl space-y-3">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} language={language} notice={notice} />
        ))}
      </ul>
      {next !== null && (
        <p className="mt-4">
          <a href={to.notices({ q, only: unread ? 'unread' : null, before: next })} className="button button-secondary">
            {words.older}
          </a>
        </p>
      )}
    </>
  );
}

function NoticeCard({ language, notice }: { language: Language; notice: OwnNotice }) {
  const words = noticeMessages[language];
  return (
    <li className="card space-y-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong className="wrap-anywhere">{notice.subject}</strong>
        <span className="tag">{words.groups[notice.group]}</span>
        {!notice.read && <span className="tag text-missing-text">{words.unread}</span>}
        <span className="text-sm text-muted">{momentText(notice.sentAt)}</span>
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer">{words.about}</summary>
        <p className="whitespace-pre-line wrap-anywhere">{notice.text}</p>
      </details>
      <ButtonForm
        action={paths(language).notices()}
        values={{ notice: String(notice.id), read: notice.read ? 'no' : 'yes' }}
      >
        {notice.read ? words.markUnread : words.markRead}
        <span className="sr-only">{notice.subject}</span>
      </ButtonForm>
    </li>
  );
}
