import { OwnCompanyTitle } from '../alliance/profile/profile-pages';
import type { Choice } from '../alliance/applications/application-page.server';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, Form, FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { InLanguage } from '../ui/in-language';
import type { FormFault } from '../web/form-fault';
import { applicationMessages } from '../alliance/applications/application-messages';
import { offerMessages } from './messages';
import type { ListedOffer } from './offer';
import type { OfferForm } from './offer-form';
import { OfferFacts } from './offer-list';
import { offerMoves, type OfferMove } from './offer-state';
import { explainOffer } from './offer-refusals';
import { resourceKindNames, resourceKinds, resourceTerms, resourceTermsNames } from '../region/resource-kind';

/** The buttons an offer's state allows. */
export function OfferMoves({
  language,
  offer,
  moves,
}: {
  language: Language;
  offer: Pick<ListedOffer, 'id' | 'title'>;
  moves: readonly OfferMove[];
}) {
  const words = offerMessages[language];
  return (
    <div className="flex flex-wrap items-center gap-2">
      {moves.map((move) => (
        <ButtonForm
          key={move}
          action={paths(language).offerState(offer.id)}
          values={{ move }}
          look={move === 'publish' || move === 'resume' || move === 'renew' ? 'button' : 'button button-secondary'}
        >
          {words.move[move]}
          <span className="sr-only">
            {colon(language)}
            {offer.title}
          </span>
        </ButtonForm>
      ))}
    </div>
  );
}

interface ListProps {
  language: Language;
  company: NamedCompany;
  offers: readonly (ListedOffer & { readonly open: number })[];
  suspended: boolean;
}

/** Everything a firm offers or drafted, with what each state allows and the questions that wait. */
export function OwnOffersPage({ language, company, offers, suspended }: ListProps) {
  const words = offerMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.own.title} purpose={words.own.purpose} />
      {suspended && <p className="notice notice-warning mb-4 max-w-xl">{words.own.suspended}</p>}
      <p className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={to.companyOffer(company.slug, 'new')} className="button">
          {words.own.add}
        </a>
        <a href={to.inquiries()}>{words.own.inquiries}</a>
      </p>
      {offers.length === 0 && <p className="prose-width">{words.own.none}</p>}
      <ul className="max-w-3xl space-y-3">
        {offers.map((offer) => (
          <li key={offer.id} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.offer(offer.id)} className="font-semibold wrap-anywhere">
                <InLanguage page={language} language={offer.titleLanguage}>
                  {offer.title}
                </InLanguage>
              </a>
              <span className="tag">{words.state[offer.state]}</span>
              <span className="tag">{resourceKinds[offer.kind][language]}</span>
              {offer.open > 0 && <a href={to.inquiries()}>{words.own.open(String(offer.open))}</a>}
            </p>
            <OfferFacts language={language} offer={offer} withCompany={false} />
            {offer.state !== 'withdrawn' && (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <OfferMoves language={language} offer={offer} moves={offerMoves(offer.state)} />
                <a href={to.companyOffer(company.slug, offer.id)}>
                  {words.own.edit}
                  <span className="sr-only">
                    {colon(language)}
                    {offer.title}
                  </span>
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FormProps {
  language: Language;
  company: NamedCompany;
  /** The number of the one edited; null for a new one. */
  id: number | null;
  values: OfferForm;
  draft: boolean;
  scopes: readonly Choice[];
  regions: readonly Choice[];
  /** First and last possible day. */
  days: readonly [first: string, last: string];
  fault: FormFault | null;
}

/** The form of an offer. A draft may be published with it; a published one changes at once. */
export function OfferFormPage({ language, company, id, values, draft, scopes, regions, days, fault }: FormProps) {
  const words = offerMessages[language];
  const { form } = words;
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle
        language={language}
        company={company}
        title={id === null ? words.own.newTitle : words.own.editTitle}
      />
      <Form
        action={to.companyOffer(company.slug, id ?? 'new')}
        fault={fault}
        explain={(refusal) => explainOffer(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        <ChoiceField
          name="kind"
          label={form.kind}
          none="–"
          choices={resourceKindNames.map((kind) => [kind, resourceKinds[kind][language]])}
          value={id === null ? '' : values.kind}
        />
        <ChoiceField name="scope" label={form.scope} none="–" choices={scopes} value={values.scope} />
        <TextField name="titleZh" label={form.titleZh} hint={form.titleZhHint} value={values.titleZh} />
        <LongTextField
          name="descriptionZh"
          label={form.descriptionZh}
          hint={form.descriptionZhHint}
          rows={5}
          value={values.descriptionZh}
        />
        <TextField
          name="titleEn"
          label={form.titleEn}
          hint={form.optional}
          required={false}
          value={values.titleEn ?? ''}
        />
        <LongTextField
          name="descriptionEn"
          label={form.descriptionEn}
          hint={form.optional}
          required={false}
          rows={3}
          value={values.descriptionEn ?? ''}
        />
        <ChoiceField
          name="regionCode"
          label={form.regionCode}
          none={words.anywhere}
          required={false}
          choices={regions}
          value={values.regionCode ?? ''}
        />
        <ChoiceField
          name="terms"
          label={form.terms}
          none="–"
          choices={resourceTermsNames.map((terms) => [terms, resourceTerms[terms][language]])}
          value={id === null ? '' : values.terms}
        />
        <TextField
          name="contact"
          label={form.contact}
          hint={form.contactHint}
          required={false}
          value={values.contact ?? ''}
        />
        <TextField
          name="validUntil"
          label={form.validUntil}
          hint={form.validUntilHint(days[1])}
          type="date"
          min={days[0]}
          max={days[1]}
          value={values.validUntil}
          size={14}
        />
        <FormActions>
          <button type="submit" name="publish" value={draft ? 'yes' : ''} className="button">
            {draft ? form.publish : form.save}
          </button>
          {draft && (
            <button type="submit" className="button button-secondary">
              {form.draft}
            </button>
          )}
          <a href={to.companyOffers(company.slug)}>{words.own.title}</a>
        </FormActions>
      </Form>
    </>
  );
}
