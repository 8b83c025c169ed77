import { OwnCompanyTitle } from '../alliance/profile/own-company-title';
import type { Choice } from '../region/place-choices.server';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import { applicationMessages } from '../alliance/applications/application-messages';
import { offerMessages } from './messages';
import type { OfferForm } from './offer-form';
import { OfferSaved } from './offer-saved';
import { explainOffer } from './refusals';
import { resourceKinds, resourceTerms } from '../region/resource-kind';
import { resourceKindName, resourceTermsName } from '../region/resource-names';

interface FormProps {
  language: Language;
  company: NamedCompany;
  /** The number of the one edited; null for a new one. */
  id: number | null;
  values: OfferForm;
  seen: string;
  draft: boolean;
  scopes: readonly Choice[];
  regions: readonly Choice[];
  /** First and last possible day. */
  days: readonly [first: string, last: string];
  fault: FormFault | null;
}

/** The form of an offer. A draft may be published with it; a published one changes at once. */
export function OfferFormPage(props: FormProps) {
  const { language, company, id, values, seen, draft, scopes, regions, days, fault } = props;
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
      <OfferSaved language={language} values={values} scopes={scopes} regions={regions} fault={fault} />
      <Form
        action={to.companyOffer(company.slug, id ?? 'new')}
        fault={fault}
        explain={(refusal) => explainOffer(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        {id !== null && <input type="hidden" name="seen" value={seen} />}
        <ChoiceField
          name="kind"
          label={form.kind}
          none="–"
          choices={resourceKinds.map((kind) => [kind, resourceKindName(language, kind)])}
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
          hint={form.regionCodeHint}
          none={words.anywhere}
          required={false}
          choices={regions}
          value={values.regionCode ?? ''}
        />
        <ChoiceField
          name="terms"
          label={form.terms}
          none="–"
          choices={resourceTerms.map((terms) => [terms, resourceTermsName(language, terms)])}
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
