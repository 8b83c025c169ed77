import type { Language } from '../../i18n/language';
import { figure } from '../../i18n/figures';
import { brackets } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FaultNotice } from '../../ui/fault-notice';
import { ButtonForm, Form, FormActions } from '../../ui/form';
import { ChoiceField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { chaseDays } from '../../waiting/escalation';
import { inboxMessages } from '../messages';
import { escalationMessages } from './escalation-messages';
import type { EscalationView } from './escalation-view.server';
import { explainEscalation } from './refusals';

interface Props {
  language: Language;
  escalation: EscalationView;
  fault: FormFault | null;
}

/** A thing that came to officials: who sees to it, and what the reader may do about it. */
export function EscalationPage({ language, escalation, fault }: Props) {
  const words = escalationMessages[language];
  const to = paths(language);
  const { kind, title, href, since, holder } = escalation;
  const anothers = holder !== null && !holder.own;
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        title={words.kind[kind]}
        purpose={title}
        above={[[to.inbox(), inboxMessages[language].title]]}
        actions={
          <a href={href} className="button button-secondary">
            {words.open}
          </a>
        }
      />
      <FaultNotice fault={fault} explain={(refusal) => explainEscalation(language, refusal)} />
      <dl className="facts">
        <dt>{words.since}</dt>
        <dd>{since}</dd>
        <dt>{words.holder}</dt>
        <dd>
          {holder === null
            ? words.nobody
            : `${holder.own ? words.you : holder.name}${brackets(language, words.taken(holder.since))}`}
        </dd>
      </dl>
      {anothers ? (
        <p className="notice max-w-xl">{words.readOnly}</p>
      ) : (
        <Ways language={language} escalation={escalation} fault={fault} />
      )}
    </div>
  );
}

function Ways({ language, escalation, fault }: Props) {
  const words = escalationMessages[language];
  const action = paths(language).escalation(escalation.kind, escalation.thing);
  const { holder, colleagues } = escalation;
  return (
    <>
      <p>
        <ButtonForm action={action} values={{ move: holder ? 'let-go' : 'take' }} look={holder ? undefined : 'button'}>
          {holder ? words.letGo : words.take}
        </ButtonForm>
      </p>
      <Chase language={language} escalation={escalation} fault={fault} />
      <section aria-labelledby="colleague">
        <h2 id="colleague">{words.colleague}</h2>
        {colleagues.length === 0 ? (
          <p>{words.noColleagues}</p>
        ) : (
          <Form
            action={action}
            fault={fault}
            explain={(refusal) => explainEscalation(language, refusal)}
            faultTitle={words.colleague}
          >
            <ChoiceField name="colleague" label={words.colleague} choices={colleagues} />
            <FormActions>
              <button type="submit" name="move" value="hand-over" className="button button-secondary">
                {words.handOver}
              </button>
            </FormActions>
          </Form>
        )}
      </section>
    </>
  );
}

function Chase({ language, escalation: { kind, thing, waitsFor, chaseFrom } }: Props) {
  const words = escalationMessages[language];
  return (
    <section aria-labelledby="chase" className="space-y-2">
      <h2 id="chase">{words.chase}</h2>
      {chaseFrom !== null ? (
        <p>{words.chasedUntil(chaseFrom)}</p>
      ) : waitsFor === 0 ? (
        <p>{words.nobodyToChase}</p>
      ) : (
        <>
          <p>{words.chaseHelp(figure(language, waitsFor), String(chaseDays))}</p>
          <ButtonForm action={paths(language).escalation(kind, thing)} values={{ move: 'chase' }}>
            {words.chase}
          </ButtonForm>
        </>
      )}
    </section>
  );
}
