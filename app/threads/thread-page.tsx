import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import type { ReadMessage, ReadThread } from './thread';
import { ThreadForm } from './thread-form';
import { threadMessages } from './thread-messages';
import { ThreadTitle } from './thread-title';
import { StoredFileLinks } from '../ui/stored-file';

interface Props {
  language: Language;
  thread: ReadThread;
  fault: FormFault | null;
}

/** A conversation as one of its sides reads it, with what that side may do. */
export function ThreadPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <div className="space-y-6">
      <ThreadTitle language={language} thread={thread} title={words.about(thread.about.title)} />
      <Facts language={language} thread={thread} />
      {thread.earlier > 0 && <p className="text-sm text-muted">{words.earlier(String(thread.earlier))}</p>}
      <ol className="max-w-3xl space-y-3">
        {thread.messages.map((one) => (
          <Message key={one.id} language={language} thread={thread} one={one} />
        ))}
      </ol>
      {thread.endedBy !== null && (
        <p className="notice max-w-xl">
          {thread.circle && thread.endedBy === 'owner' ? words.endedByLead : words.endedBy[thread.endedBy]}
        </p>
      )}
      {thread.circle && thread.endedBy === null && thread.moves.length === 0 && (
        <p className="notice max-w-xl">{words.readOnly}</p>
      )}
      {thread.moves.length > 0 && <Writing language={language} thread={thread} fault={fault} />}
      <Ways language={language} thread={thread} />
    </div>
  );
}

function Facts({ language, thread }: Omit<Props, 'fault'>) {
  const words = threadMessages[language];
  const { about, sides, side, circle } = thread;
  const name = (which: 'asker' | 'owner') => {
    const organisation = sides[which];
    if (organisation) return <a href={organisation.href}>{organisation.name}</a>;
    return which === 'asker' ? words.personal : words.person;
  };
  return (
    <dl className="facts">
      <dt>{words.kind[thread.kind]}</dt>
      <dd className="wrap-anywhere">{about.href === null ? about.title : <a href={about.href}>{about.title}</a>}</dd>
      {circle && (
        <>
          <dt>{words.circle}</dt>
          <dd className="wrap-anywhere">
            {circle.map((party, index) => (
              <span key={party.href}>
                {index > 0 && ' · '}
                <a href={party.href}>{party.name}</a>
              </span>
            ))}
          </dd>
        </>
      )}
      {(circle ? [] : (['asker', 'owner'] as const)).map((which) => (
        <div key={which} className="contents">
          <dt>{words[which]}</dt>
          <dd className="wrap-anywhere">
            {name(which)}
            {side === which && brackets(language, words.you)}
          </dd>
        </div>
      ))}
      <dt>{words.number(String(thread.id))}</dt>
      <dd>
        {words.state[thread.state]}
        {thread.muted && ` · ${words.muted}`}
        {thread.reported && ` · ${words.reported}`}
      </dd>
    </dl>
  );
}

function Message({ language, thread, one }: Omit<Props, 'fault'> & { one: ReadMessage }) {
  const words = threadMessages[language];
  const who = one.party ?? (thread.circle ? '–' : (thread.sides[one.side]?.name ?? words[one.side]));
  return (
    <li className="card space-y-1">
      <p className="text-sm text-muted wrap-anywhere">
        {who}
        {one.own && brackets(language, words.you)} · <time dateTime={one.sentAt}>{momentText(one.sentAt)}</time>
      </p>
      {one.file ? (
        <p className="wrap-anywhere">
          {words.file}
          {colon(language)}
          <StoredFileLinks language={language} id={one.file.id} name={one.file.name} />{' '}
          <span className="text-muted">{one.file.size}</span>
        </p>
      ) : (
        <p className="whitespace-pre-line wrap-anywhere">{one.text ?? words.erased}</p>
      )}
    </li>
  );
}

function Writing({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <ThreadForm language={language} action={paths(language).thread(thread.id)} fault={fault}>
      <input type="hidden" name="seen" value={thread.seen} />
      <LongTextField
        name="text"
        label={thread.side === 'owner' && thread.state === 'asked' ? words.reply : words.message}
        hint={thread.circle ? words.replyCircle : words.replyHint}
        rows={5}
      />
      <FormActions>
        <button type="submit" name="move" value="write" className="button">
          {words.write}
        </button>
        {thread.moves.includes('end') && (
          <button type="submit" name="move" value="end" className="button button-secondary">
            {words.end}
          </button>
        )}
      </FormActions>
    </ThreadForm>
  );
}

function Ways({ language, thread }: Omit<Props, 'fault'>) {
  const words = threadMessages[language];
  const to = paths(language);
  const { id, moves, muted, reported, nameable } = thread;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
      {moves.includes('write') && (
        <a href={to.threadFiles(id)} className="inline-flex min-h-11 items-center">
          {words.attach}
        </a>
      )}
      {nameable.length > 0 && (
        <a href={to.threadOrganisation(id)} className="inline-flex min-h-11 items-center">
          {words.name}
        </a>
      )}
      {!reported && (
        <a href={to.threadReport(id)} className="inline-flex min-h-11 items-center">
          {words.report}
        </a>
      )}
      <ButtonForm action={to.threadMute(id)} values={{ mute: muted ? 'no' : 'yes' }}>
        {muted ? words.unmute : words.mute}
      </ButtonForm>
    </div>
  );
}
