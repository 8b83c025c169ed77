import { dateInChina } from '../calendar/working-days';
import type { WalletLine } from '../certificates/wallet/wallet';
import { talentMessages } from '../certification/talent/talent-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm, FormActions, Submit } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import type { HolderMessage, SharedAnswer } from './interest';
import { InterestForm } from './interest-form';
import { interestMessages } from './messages';
import { MuteButton } from './mute-button';
import { SharedAnswerFacts } from './shared-answer';

interface MessageProps {
  language: Language;
  message: HolderMessage;
  certificates: readonly WalletLine[];
  fault: FormFault | null;
  /** What was chosen, shown before it is sent. */
  preview?: SharedAnswer;
}

/** One message, and what its reader may do with it. */
export function MessagePage({ language, message, certificates, fault, preview }: MessageProps) {
  const words = interestMessages[language].messages;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.from(message.company.name)}
        above={[
          [to.talent(), talentMessages[language].title],
          [to.talentMessages(), words.title],
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <dl className="facts">
          <dt>{words.work}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{message.work}</dd>
          <dt>{words.place}</dt>
          <dd className="wrap-anywhere">{message.place}</dd>
          <dt>{words.contact}</dt>
          <dd className="wrap-anywhere">
            <a href={to.company(message.company.slug)}>{message.company.name}</a> {message.contact}
          </dd>
        </dl>
        {message.state === 'declined' && <p className="notice">{words.declined}</p>}
        {message.state === 'answered' && message.shared && (
          <section aria-labelledby="shared" className="space-y-3">
            <h2 id="shared">{words.sharedTitle}</h2>
            <SharedAnswerFacts language={language} shared={message.shared} />
            <ButtonForm action={to.talentMessageStep(message.id, 'withdraw')}>{words.withdraw}</ButtonForm>
          </section>
        )}
        {message.state === 'waiting' && preview && <Preview language={language} message={message} preview={preview} />}
        {message.state === 'waiting' && !preview && (
          <Answer language={language} message={message} certificates={certificates} fault={fault} />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <MuteButton language={language} company={message.company} muted={message.muted} />
          <span className="text-sm text-muted">{message.muted ? words.muted : words.muteText}</span>
        </div>
        <Report language={language} message={message} fault={fault} />
      </div>
    </>
  );
}

function Preview({
  language,
  message,
  preview,
}: {
  language: Language;
  message: HolderMessage;
  preview: SharedAnswer;
}) {
  const words = interestMessages[language].messages;
  const to = paths(language);
  return (
    <section aria-labelledby="preview" className="notice space-y-3" role="status">
      <h2 id="preview">{words.previewTitle}</h2>
      <SharedAnswerFacts language={language} shared={preview} />
      <p>{words.previewText}</p>
      <PostForm action={to.talentMessageStep(message.id, 'answer')} className="flex flex-wrap items-center gap-3">
        <TicksShown name="certificates" />
        {preview.certificates.map(({ number }) => (
          <input key={number} type="hidden" name="certificates" value={number} />
        ))}
        <input type="hidden" name="note" value={preview.note} />
        <input type="hidden" name="seen" value={JSON.stringify(preview)} />
        <button type="submit" className="button">
          {words.send}
        </button>
        <a href={to.talentMessage(message.id)}>{words.back}</a>
      </PostForm>
    </section>
  );
}

function Answer({ language, message, certificates, fault }: Omit<MessageProps, 'preview'>) {
  const words = interestMessages[language].messages;
  const to = paths(language);
  return (
    <section aria-labelledby="answer" className="space-y-4">
      <h2 id="answer">{words.answerTitle}</h2>
      <p className="text-sm text-muted">{words.until(dateInChina(new Date(message.expiresAt)))}</p>
      <InterestForm
        language={language}
        action={to.talentMessageStep(message.id, 'answer')}
        fault={fault?.values.report === undefined ? fault : null}
      >
        <fieldset>
          <legend className="font-semibold">{words.choose}</legend>
          <TicksShown name="certificates" />
          {certificates.length === 0 && <p>{words.noCertificates}</p>}
          {certificates.map(({ number, title, body }) => (
            <div key={number} className="mt-1 flex items-start gap-3">
              <input type="checkbox" id={`show-${number}`} name="certificates" value={number} className="field-tick" />
              <label htmlFor={`show-${number}`}>
                {title} · {body} · {number}
              </label>
            </div>
          ))}
        </fieldset>
        <LongTextField name="note" label={words.note} required={false} />
        <Submit>{words.preview}</Submit>
      </InterestForm>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonForm action={to.talentMessageStep(message.id, 'decline')}>{words.decline}</ButtonForm>
        <span className="text-sm text-muted">{words.declineText}</span>
      </div>
    </section>
  );
}

function Report({ language, message, fault }: { language: Language; message: HolderMessage; fault: FormFault | null }) {
  const words = interestMessages[language].messages;
  if (message.reported) return <p className="text-sm text-muted">{words.reported[message.reported]}</p>;
  return (
    <details open={fault?.values.report !== undefined}>
      <summary>{words.report}</summary>
      <div className="mt-3">
        <InterestForm
          language={language}
          action={paths(language).talentMessageStep(message.id, 'report')}
          fault={fault?.values.report === undefined ? null : fault}
        >
          <LongTextField name="report" label={words.reportText} hint={words.reportHint} />
          <FormActions>
            <button type="submit" className="button button-secondary">
              {words.report}
            </button>
          </FormActions>
        </InterestForm>
      </div>
    </details>
  );
}
