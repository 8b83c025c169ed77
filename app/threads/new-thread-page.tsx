import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { explainThread } from './refusals';
import type { NewThread } from './thread';
import { ThreadForm } from './thread-form';
import { threadMessages } from './thread-messages';

interface Props {
  language: Language;
  asking: NewThread;
  fault: FormFault | null;
}

/** The form that begins a conversation; where that cannot be, what can. */
export function NewThreadPage({ language, asking, fault }: Props) {
  const words = threadMessages[language];
  const to = paths(language);
  const { kind, named, about, open, refusal, circle, parties } = asking;
  return (
    <>
      <PageTitle
        language={language}
        title={circle ? words.about(about.title) : words.askTitle(about.title)}
        purpose={circle ? words.circlePurpose : words.askPurpose}
        above={[[to.threads(), words.title], ...(about.href === null ? [] : [[about.href, about.title] as const])]}
      />
      {open !== null ? (
        <p role="status" className="notice max-w-xl">
          {circle ? words.openCircle : words.open} <a href={to.thread(open)}>{words.number(String(open))}</a>
        </p>
      ) : refusal !== null ? (
        <Barred language={language} refusal={refusal} back={about.href} />
      ) : (
        <ThreadForm language={language} action={to.newThread(kind, named)} fault={fault}>
          {parties.length > 0 && (
            <ChoiceField
              name="party"
              label={words.party}
              hint={words.partyHint}
              none={words.noParty}
              choices={parties}
              required={false}
            />
          )}
          <LongTextField name="text" label={words.text} hint={circle ? undefined : words.textHint} rows={6} />
          <FormActions>
            <button type="submit" className="button">
              {words.send}
            </button>
            {about.href !== null && <a href={about.href}>{words.back}</a>}
          </FormActions>
        </ThreadForm>
      )}
    </>
  );
}

function Barred({ language, refusal, back }: { language: Language; refusal: Refusal; back: string | null }) {
  return (
    <p className="notice notice-warning max-w-xl">
      {explainThread(language, refusal)} {back !== null && <a href={back}>{threadMessages[language].back}</a>}
    </p>
  );
}
