import type { ReactNode } from 'react';
import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions, Submit, useField } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import { InLanguage } from '../ui/in-language';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { declineReasons } from './invitation-state';
import type { InvitationView } from './invitation-view.server';
import type { NeedProject } from './need';
import { ToNeedProject } from './to-need-project';
import { InvitationTags, InvitationTitle } from './invitations-page';
import { needMessages } from './messages';
import { NeedFacts } from './need-list';
import { explainNeed } from './refusals';

interface Props {
  language: Language;
  invitation: InvitationView & { readonly project: NeedProject | null };
  fault: FormFault | null;
}

/** One invitation, with the organisation's answer: yes, or not now with a reason. */
export function InvitationPage({ language, invitation, fault }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        title={<InvitationTitle language={language} invitation={invitation} />}
        purpose={`${words.invitation.for(invitation.party)} · ${words.invitation.on(invitation.invitedOn)}`}
        above={[
          [to.needs(), words.title],
          [to.needInvitations(), words.invitation.title],
        ]}
      />
      <p className="flex flex-wrap gap-2">
        <InvitationTags language={language} invitation={invitation} />
        <span>{words.invitation.quality(String(invitation.quality))}</span>
      </p>
      <ToNeedProject language={language} project={invitation.project} />
      <AskedFor language={language} invitation={invitation} />
      {invitation.reason && <p>{words.reason[invitation.reason]}</p>}
      {invitation.note && <p className="whitespace-pre-line wrap-anywhere">{invitation.note}</p>}
      {invitation.moves.length === 0 ? (
        <p className="notice max-w-xl">{words.invitation.over}</p>
      ) : (
        <AnswerForm language={language} invitation={invitation} fault={fault} />
      )}
    </div>
  );
}

function AskedFor({ language, invitation }: { language: Language; invitation: InvitationView }) {
  const { need, quality, state, needState } = invitation;
  const words = needMessages[language];
  if (need === null) return <p className="prose-width">{words.invitation.sealedText(String(quality))}</p>;
  return (
    <>
      <NeedFacts language={language} need={need} />
      <p className="prose-width whitespace-pre-line wrap-anywhere">
        <InLanguage page={language} language={need.purposeLanguage}>
          {need.purpose}
        </InLanguage>
      </p>
      <p>
        <a href={paths(language).need(need.key)}>{words.invitation.openNeed}</a>
      </p>
      {state === 'interested' && (needState === 'open' || needState === 'matched') && (
        <p>
          <a href={paths(language).newThread('need', need.key)} rel="nofollow" className="button button-secondary">
            {words.page.ask}
          </a>
        </p>
      )}
    </>
  );
}

/** Yes first; not now stands in a fold, with the reason that it alone asks for. */
function AnswerForm({ language, invitation, fault }: Props) {
  const words = needMessages[language];
  const { moves, sealed, state } = invitation;
  const declined = fault?.values['move'] === 'decline';
  return (
    <div className="space-y-6">
      {state !== 'waiting' && <p>{words.invitation.changeMind}</p>}
      {moves.includes('accept') && (
        <AnswerPart language={language} invitation={invitation} move="accept" fault={declined ? null : fault}>
          {!sealed && (
            <LongTextField
              name="note"
              label={words.invitation.note}
              hint={words.invitation.noteHint}
              required={false}
              rows={3}
            />
          )}
          <Submit>{sealed ? words.invitation.sealedAccept : words.invitation.accept}</Submit>
        </AnswerPart>
      )}
      {moves.includes('decline') && (
        <details className="max-w-xl" open={declined}>
          <summary>{words.invitation.decline}</summary>
          <AnswerPart language={language} invitation={invitation} move="decline" fault={declined ? fault : null}>
            <ChoiceField
              name="reason"
              label={words.invitation.reason}
              none="–"
              choices={declineReasons.map((reason) => [reason, words.reason[reason]])}
            />
            {!sealed && <DeclineNote label={words.invitation.note} />}
            <FormActions>
              <button type="submit" className="button button-secondary">
                {words.invitation.decline}
              </button>
            </FormActions>
          </AnswerPart>
        </details>
      )}
      <p>
        <a href={paths(language).needInvitations()}>{words.invitation.back}</a>
      </p>
    </div>
  );
}

/** Labelled by what stands around it: the field of that name on the page is the one beside a yes. */
function DeclineNote({ label }: { label: string }) {
  const { value } = useField('note', null);
  return (
    <label className="block">
      <span className="font-semibold">{label}</span>
      <textarea name="note" rows={3} defaultValue={value} className="field-input mt-1" />
    </label>
  );
}

function AnswerPart({
  language,
  invitation: { key, state },
  move,
  fault,
  children,
}: Props & { move: 'accept' | 'decline'; children: ReactNode }) {
  return (
    <Form
      action={paths(language).needInvitation(key)}
      fault={fault}
      explain={(refusal) => explainNeed(language, refusal)}
      faultTitle={applicationMessages[language].faultTitle}
    >
      <input type="hidden" name="seen" value={state} />
      <input type="hidden" name="move" value={move} />
      {children}
    </Form>
  );
}
