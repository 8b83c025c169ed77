import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { refuse } from '../outcome';
import { paths } from '../paths';
import { ButtonForm, Form, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { InquiryView } from './inquiry-view.server';
import { offerMessages } from './messages';
import type { OfferPageView } from './offer-view.server';
import { explainOffer } from './refusals';

/** The form that asks about an offer; where that cannot be, what can. */
export function AskPage({
  language,
  view,
  waiting,
  fault,
}: {
  language: Language;
  view: OfferPageView;
  waiting: number | null;
  fault: FormFault | null;
}) {
  const words = offerMessages[language];
  const to = paths(language);
  const { offer } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={words.inquiry.askTitle(offer.title)}
        purpose={words.inquiry.askPurpose(offer.company)}
        above={[
          [to.offers(), words.title],
          [to.offer(offer.id), offer.title],
        ]}
      />
      {waiting !== null ? (
        <p role="status" className="notice max-w-xl">
          {words.inquiry.sent} <a href={to.inquiry(waiting)}>{words.inquiry.mine}</a>
        </p>
      ) : view.own || !view.stands || offer.contact !== null ? (
        <p className="notice notice-warning max-w-xl">
          {view.own
            ? words.inquiry.own
            : !view.stands
              ? explainOffer(language, refuse('offer-not-standing'))
              : `${words.inquiry.noContact} ${offer.contact}`}{' '}
          <a href={to.offer(offer.id)}>{words.inquiry.back}</a>
        </p>
      ) : (
        <Form
          action={to.offerInquiries(offer.id)}
          fault={fault}
          explain={(refusal) => explainOffer(language, refusal)}
          faultTitle={applicationMessages[language].faultTitle}
        >
          <LongTextField name="text" label={words.inquiry.text} hint={words.inquiry.textHint} rows={6} />
          <FormActions>
            <button type="submit" className="button">
              {words.inquiry.send}
            </button>
            <a href={to.offer(offer.id)}>{words.inquiry.back}</a>
          </FormActions>
        </Form>
      )}
    </>
  );
}

function InquiryLines({ language, inquiries }: { language: Language; inquiries: readonly InquiryView[] }) {
  const words = offerMessages[language].inquiry;
  if (inquiries.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="max-w-3xl space-y-3">
      {inquiries.map((one) => (
        <li key={one.id} className="card">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={paths(language).inquiry(one.id)} className="font-semibold wrap-anywhere">
              {words.about(one.title)}
            </a>
            <span className="tag">{words.state[one.state]}</span>
            <span className="text-sm text-muted">
              {one.company} · {words.at(one.askedOn)}
            </span>
          </p>
          <p className="wrap-anywhere">{one.text ?? words.erased}</p>
        </li>
      ))}
    </ul>
  );
}

/** What was asked of the reader's firms, and what the reader asked. */
export function InquiriesPage({
  language,
  toFirm,
  mine,
}: {
  language: Language;
  toFirm: readonly InquiryView[] | null;
  mine: readonly InquiryView[];
}) {
  const words = offerMessages[language];
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={words.inquiry.title}
        purpose={words.inquiry.purpose}
        above={[[paths(language).offers(), words.title]]}
      />
      {toFirm && (
        <section aria-labelledby="to-firm" className="space-y-3">
          <h2 id="to-firm">{words.inquiry.toFirm}</h2>
          <InquiryLines language={language} inquiries={toFirm} />
        </section>
      )}
      <section aria-labelledby="mine" className="space-y-3">
        <h2 id="mine">{words.inquiry.mine}</h2>
        <InquiryLines language={language} inquiries={mine} />
      </section>
    </div>
  );
}

/** One question, with what its side may do: the firm answers or declines in words, the asker takes it back. */
export function InquiryPage({
  language,
  inquiry,
  fault,
}: {
  language: Language;
  inquiry: InquiryView;
  fault: FormFault | null;
}) {
  const words = offerMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.inquiry.about(inquiry.title)}
        above={[
          [to.offers(), words.title],
          [to.inquiries(), words.inquiry.title],
        ]}
      />
      <dl className="facts mb-6">
        <dt>{words.by}</dt>
        <dd>
          <a href={to.company(inquiry.slug)}>{inquiry.company}</a> ·{' '}
          <a href={to.offer(inquiry.offerId)}>{inquiry.title}</a>
        </dd>
        <dt>{words.inquiry.question}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">
          {inquiry.text ?? words.inquiry.erased}{' '}
          <span className="text-sm text-muted">{words.inquiry.at(inquiry.askedOn)}</span>
        </dd>
        <dt>{words.inquiry.state[inquiry.state]}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{inquiry.reply ?? '–'}</dd>
      </dl>
      {inquiry.moves.includes('answer') && (
        <Form
          action={to.inquiry(inquiry.id)}
          fault={fault}
          explain={(refusal) => explainOffer(language, refusal)}
          faultTitle={applicationMessages[language].faultTitle}
        >
          <LongTextField name="reply" label={words.inquiry.reply} hint={words.inquiry.replyHint} rows={5} />
          <FormActions>
            <button type="submit" name="move" value="answer" className="button">
              {words.inquiry.answer}
            </button>
            <button type="submit" name="move" value="decline" className="button button-secondary">
              {words.inquiry.decline}
            </button>
          </FormActions>
        </Form>
      )}
      {inquiry.moves.includes('withdraw') && (
        <ButtonForm action={to.inquiry(inquiry.id)} values={{ move: 'withdraw' }}>
          {words.inquiry.withdraw}
        </ButtonForm>
      )}
      {!inquiry.moves.includes('answer') && fault && (
        <p role="alert" className="notice notice-missing mt-4 max-w-xl">
          {fault.refusals.map((refusal) => explainOffer(language, refusal)).join(' ')}
        </p>
      )}
    </>
  );
}
