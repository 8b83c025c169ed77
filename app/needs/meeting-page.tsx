import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { MeetingView } from './meeting-view.server';
import { needMessages } from './messages';
import { metKinds } from './need-kind';
import { explainNeed } from './refusals';

interface Props {
  language: Language;
  view: MeetingView;
  fault: FormFault | null;
}

/** The form that says what met a need. */
export function MeetingPage({ language, view: { need, interested }, fault }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.meet.title(need.title)}
        purpose={words.meet.purpose}
        above={[
          [to.needs(), words.title],
          [to.ownNeeds(), words.own],
        ]}
      />
      <Form
        action={to.needMeeting(need.key)}
        fault={fault}
        explain={(refusal) => explainNeed(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        <ChoiceField
          name="with"
          label={words.meet.with}
          choices={metKinds.map((kind) => [kind, words.meet.choices[kind]])}
          value={interested.length > 0 ? 'match' : 'other'}
        />
        <ChoiceField
          name="invitation"
          label={words.meet.invitation}
          hint={interested.length === 0 ? words.meet.nobody : undefined}
          none="–"
          required={false}
          choices={interested}
          value={interested.length === 1 ? interested[0]![0] : ''}
        />
        <TextField
          name="offerId"
          label={words.meet.offerId}
          hint={words.meet.offerIdHint}
          inputMode="numeric"
          required={false}
          size={10}
        />
        <LongTextField name="note" label={words.meet.note} hint={words.meet.noteHint} required={false} rows={3} />
        <FormActions>
          <button type="submit" className="button">
            {words.meet.submit}
          </button>
          <a href={to.needMatches(need.key)}>{words.meet.back}</a>
        </FormActions>
      </Form>
    </>
  );
}
