import { dateInChina } from '../calendar/working-days';
import { talentMessages } from '../certification/talent/talent-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { HolderMessage, MutedFirm } from './interest';
import { interestMessages } from './messages';
import { MuteButton } from './mute-button';

/** A holder's messages from firms. */
export function MessagesPage({
  language,
  messages,
  muted,
  findable,
}: {
  language: Language;
  messages: readonly HolderMessage[];
  muted: readonly MutedFirm[];
  findable: boolean;
}) {
  const words = interestMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.messages.title}
        purpose={words.messages.purpose}
        above={[[to.talent(), talentMessages[language].title]]}
        actions={
          <a href={to.talentConsent()} className="button button-secondary">
            {words.consent.title}
          </a>
        }
      />
      {!findable && <p className="notice mb-6 prose-width">{words.messages.off}</p>}
      {messages.length === 0 && <p>{words.messages.none}</p>}
      <ul className="card-list">
        {messages.map((message) => (
          <li key={message.id} className="card">
            <h2 className="text-base">{words.messages.from(message.company.name)}</h2>
            <p>
              <span className="tag">{words.messages.states[message.state]}</span>{' '}
              {message.state === 'waiting' && (
                <span className="text-sm text-muted">
                  {words.messages.until(dateInChina(new Date(message.expiresAt)))}
                </span>
              )}
            </p>
            <p className="wrap-anywhere">{message.place}</p>
            <p>
              <a href={to.talentMessage(message.id)}>
                {words.messages.read}
                <span className="sr-only"> {message.company.name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {muted.length > 0 && (
        <section aria-labelledby="muted" className="mt-8 max-w-3xl">
          <h2 id="muted">{words.messages.mutedTitle}</h2>
          <ul className="mt-2 space-y-2">
            {muted.map((firm) => (
              <li key={firm.slug} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <a href={to.company(firm.slug)}>{firm.name}</a>
                <span className="text-sm text-muted">
                  {words.messages.mutedSince(dateInChina(new Date(firm.mutedAt)))}
                </span>
                <MuteButton language={language} company={firm} muted />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
