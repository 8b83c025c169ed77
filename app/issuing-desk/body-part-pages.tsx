import type { ReactNode } from 'react';
import { certificateMessages } from '../certificates/messages';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { refusalOf, type FormFault } from '../web/form-fault';
import type { BodyDesk } from './body-desk-view.server';
import { bodyDeskMessages } from './body-messages';
import type { BodyPart } from './desk-forms';
import { IssuingForm } from './desk-parts';
import { explainIssuing } from './refusals';
import { TicksShown } from '../ui/post-form';

interface Props {
  language: Language;
  body: BodyDesk;
  part: BodyPart;
  fault: FormFault | null;
}

/** A form about a body, on a page of its own: what it does is said above it. */
export function BodyPartPage({ language, body, part, fault }: Props) {
  const words = bodyDeskMessages[language];
  const to = paths(language);
  const told = {
    authorisations: [words.authorise, null, words.authoriseButton],
    key: [words.rotate, words.rotateText, body.hasKey ? words.rotate : words.firstKey],
    'lost-key': [words.lostKey, words.lostKeyText, words.lostKeyButton],
    end: [words.end, words.endText, words.endButton],
    reissue: [words.reissue, words.reissueText(String(body.lost)), words.reissueButton],
  } as const;
  const [title, text, button] = told[part];
  // Reached by its address only: the body's page offers a reissue while there is something to issue anew.
  if (part === 'reissue' && body.lost === 0) {
    return (
      <>
        <PageTitle
          language={language}
          title={title}
          purpose={words.nothingLost}
          above={[
            [to.issuingBodies(), words.title],
            [to.issuingBody(body.id), body.name],
          ]}
        />
        <p>
          <a href={to.issuingBody(body.id)}>{body.name}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle
        language={language}
        title={title}
        purpose={text}
        above={[
          [to.issuingBodies(), words.title],
          [to.issuingBody(body.id), body.name],
        ]}
      />
      <IssuingForm language={language} action={to.issuingBodyPart(body.id, part)} fault={fault}>
        {part === 'authorisations' && <AuthorisationFields language={language} body={body} fault={fault} />}
        {part === 'lost-key' && (
          <>
            <ChoiceField
              name="key"
              label={words.whichKey}
              hint={words.whichKeyHint}
              choices={body.losable.map(({ publicKey, until, signed }) => [
                publicKey,
                words.keyChoice(publicKey, until, String(signed)),
              ])}
            />
            <LongTextField name="reason" label={words.reason} rows={3} />
            <TickField name="sure" label={words.sure} />
          </>
        )}
        {part === 'end' && (
          <>
            <TextField name="endedOn" label={words.endedOn} hint={words.dateHint} size={12} autoComplete="off" />
            <ChoiceField
              name="successor"
              label={words.successor}
              choices={body.others}
              none={words.noSuccessor}
              required={false}
            />
            <LongTextField name="reason" label={words.reason} rows={3} />
          </>
        )}
        <Buttons language={language} body={body} button={button} />
      </IssuingForm>
    </>
  );
}

function AuthorisationFields({ language, body, fault }: Omit<Props, 'part'>) {
  const words = bodyDeskMessages[language];
  const problem = refusalOf(fault, 'level');
  return (
    <>
      <ChoiceField name="occupation" label={words.occupation} choices={body.occupations} />
      <fieldset id="field-level">
        <legend className="font-semibold">{words.levels}</legend>
        <TicksShown name="level" />
        {body.levels.map(([level, names]) => (
          <label key={level} className="me-6 inline-flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name="level"
              value={level}
              defaultChecked={fault?.values.level === String(level)}
              className="field-tick"
            />
            {names}
          </label>
        ))}
        {problem && <p className="font-semibold text-missing-text">▲ {explainIssuing(language, problem)}</p>}
      </fieldset>
      <TextField name="fromOn" label={words.from} hint={words.dateHint} size={12} autoComplete="off" />
      <TextField
        name="untilOn"
        label={words.until}
        hint={words.dateHint}
        size={12}
        required={false}
        autoComplete="off"
      />
      <TextField name="basis" label={words.basis} hint={words.basisHint} autoComplete="off" />
    </>
  );
}

function Buttons({
  language,
  body,
  button,
}: {
  language: Language;
  body: { readonly id: string; readonly name: string };
  button: ReactNode;
}) {
  return (
    <FormActions>
      <button type="submit" className="button">
        {button}
      </button>
      <a href={paths(language).issuingBody(body.id)}>{body.name}</a>
    </FormActions>
  );
}

interface EndProps {
  language: Language;
  authorisation: {
    readonly id: number;
    readonly bodyId: string;
    readonly body: string;
    readonly occupation: string;
    readonly levels: readonly string[];
    readonly fromOn: string;
    readonly untilOn: string | null;
    readonly basis: string;
  };
  fault: FormFault | null;
}

/** Ends an authorisation. */
export function AuthorisationEndPage({ language, authorisation, fault }: EndProps) {
  const words = bodyDeskMessages[language];
  const open = certificateMessages[language].bodyPage;
  const to = paths(language);
  const { bodyId: id, body: name } = authorisation;
  return (
    <>
      <PageTitle
        language={language}
        title={words.endAuthorisation}
        purpose={words.endAuthorisationText}
        above={[
          [to.issuingBodies(), words.title],
          [to.issuingBody(id), name],
        ]}
      />
      <dl className="facts mb-5 max-w-3xl">
        <dt>{words.occupation}</dt>
        <dd>{authorisation.occupation}</dd>
        <dt>{words.levels}</dt>
        <dd>{listed(language, authorisation.levels)}</dd>
        <dt>{open.from}</dt>
        <dd>{authorisation.fromOn}</dd>
        <dt>{open.until}</dt>
        <dd>{authorisation.untilOn ?? open.ongoing}</dd>
        <dt>{words.basis}</dt>
        <dd>{authorisation.basis}</dd>
      </dl>
      <IssuingForm language={language} action={to.authorisationEnd(authorisation.id)} fault={fault}>
        <TextField name="untilOn" label={words.untilPlain} hint={words.dateHint} size={12} autoComplete="off" />
        <LongTextField name="reason" label={words.reason} rows={3} />
        <Buttons language={language} body={{ id, name }} button={words.endAuthorisationButton} />
      </IssuingForm>
    </>
  );
}
