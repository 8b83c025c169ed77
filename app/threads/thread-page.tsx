import { momentText } from '../calendar/moment-text';
import { uploadRules, megabytes } from '../files/upload-limits';
import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { ButtonForm, FormActions, Submit } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { ReadMessage, ReadThread } from './thread';
import { ThreadForm } from './thread-form';
import { threadMessages } from './thread-messages';

interface Props {
  language: Language;
  thread: ReadThread;
  fault: FormFault | null;
}

function Title({ language, thread, title, purpose }: Omit<Props, 'fault'> & { title: string; purpose?: string }) {
  const words = threadMessages[language];
  const to = paths(language);
  return (
    <PageTitle
      language={language}
      title={title}
      purpose={purpose}
      above={[
        [to.threads(), words.title],
        ...(title === words.about(thread.about.title)
          ? []
          : [[to.thread(thread.id), words.number(String(thread.id))] as const]),
      ]}
    />
  );
}

/** A conversation as one of its sides reads it, with what that side may do. */
export function ThreadPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <div className="space-y-6">
      <Title language={language} thread={thread} title={words.about(thread.about.title)} />
      <Facts language={language} thread={thread} />
      {thread.earlier > 0 && <p className="text-sm text-muted">{words.earlier(String(thread.earlier))}</p>}
      <ol className="max-w-3xl space-y-3">
        {thread.messages.map((one) => (
          <Message key={one.id} language={language} thread={thread} one={one} />
        ))}
      </ol>
      {thread.endedBy !== null && <p className="notice max-w-xl">{words.endedBy[thread.endedBy]}</p>}
      {thread.moves.length > 0 && <Writing language={language} thread={thread} fault={fault} />}
      <Ways language={language} thread={thread} />
    </div>
  );
}

function Facts({ language, thread }: Omit<Props, 'fault'>) {
  const words = threadMessages[language];
  const { about, sides, side } = thread;
  const name = (which: 'asker' | 'owner') => {
    const organisation = sides[which];
    if (organisation) return <a href={organisation.href}>{organisation.name}</a>;
    return which === 'asker' ? words.personal : words.person;
  };
  return (
    <dl className="facts">
      <dt>{words.kind[thread.kind]}</dt>
      <dd className="wrap-anywhere">{about.href === null ? about.title : <a href={about.href}>{about.title}</a>}</dd>
      {(['asker', 'owner'] as const).map((which) => (
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
  const who = thread.sides[one.side]?.name ?? words[one.side];
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
          <a href={paths(language).file(one.file.id)}>{one.file.name}</a>{' '}
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
      <LongTextField name="text" label={words.reply} hint={words.replyHint} rows={5} />
      <FormActions>
        <button type="submit" name="move" value="write" className="button">
          {words.write}
        </button>
        <button type="submit" name="move" value="end" className="button button-secondary">
          {words.end}
        </button>
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

/** Where a file is added to a conversation, as a message of its own. */
export function ThreadFilePage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <Title language={language} thread={thread} title={words.attach} />
      <ThreadForm language={language} action={paths(language).threadFiles(thread.id)} fault={fault} files>
        <FileField
          name="file"
          label={words.file}
          hint={words.attachHint(String(megabytes(uploadRules.thread)))}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
        />
        <Submit>{words.upload}</Submit>
      </ThreadForm>
    </>
  );
}

/** Where who began a conversation says for which organisation. */
export function ThreadOrganisationPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <Title language={language} thread={thread} title={words.name} purpose={words.nameHint} />
      <ThreadForm language={language} action={paths(language).threadOrganisation(thread.id)} fault={fault}>
        <ChoiceField name="party" label={words.party} choices={thread.nameable} />
        <Submit>{words.name}</Submit>
      </ThreadForm>
    </>
  );
}

/** Where a side complains of what the other wrote. */
export function ThreadReportPage({ language, thread, fault }: Props) {
  const words = threadMessages[language];
  return (
    <>
      <Title language={language} thread={thread} title={words.reportTitle} purpose={words.reportPurpose} />
      <ThreadForm language={language} action={paths(language).threadReport(thread.id)} fault={fault}>
        <LongTextField name="report" label={words.reportText} rows={4} />
        <Submit>{words.reportSend}</Submit>
      </ThreadForm>
    </>
  );
}
