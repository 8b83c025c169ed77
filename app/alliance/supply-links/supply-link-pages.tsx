import type { NamedCompany } from '../../companies/named-company.server';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, FormActions, Submit } from '../../ui/form';
import { ChoiceField, LongTextField } from '../../ui/form-fields';
import { GetForm } from '../../ui/get-form';
import { frameMessages } from '../../ui/messages';
import type { FormFault } from '../../web/form-fault';
import { AllianceForm, Faults } from '../alliance-form';
import type { Choice } from '../../region/place-choices.server';
import { profileMessages } from '../profile/profile-messages';
import { supplyLinkMessages } from './supply-link-messages';
import { stateNames } from '../messages';
import { OwnCompanyTitle } from '../profile/own-company-title';
import type { OwnLink } from './supply-link-view.server';

function LinkLine({ language, link }: { language: Language; link: OwnLink }) {
  const words = supplyLinkMessages[language];
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">{words.supplies(link.supplier, link.customer)}</p>
      <p className="text-sm text-muted">
        {link.segment} · {link.byUs ? words.byUs : words.byThem} · {stateNames[language].supplyLink[link.state]}
        {link.reason && ` · ${link.reason}`}
      </p>
    </div>
  );
}

/** What this side may do: a dispute wants a reason and has a page of its own. */
function Answers({ language, link }: { language: Language; link: OwnLink }) {
  const words = supplyLinkMessages[language];
  const to = paths(language);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {link.moves.map((move) =>
        move === 'dispute' ? (
          <a key={move} href={to.supplyLink(link.id)} className="button button-secondary">
            {words.answer.dispute}
          </a>
        ) : (
          <ButtonForm
            key={move}
            action={to.supplyLink(link.id)}
            values={{ move }}
            look={move === 'confirm' ? 'button' : 'button button-secondary'}
          >
            {words.answer[move]}
            <span className="sr-only">
              {colon(language)}
              {words.supplies(link.supplier, link.customer)}, {link.segment}
            </span>
          </ButtonForm>
        ),
      )}
    </div>
  );
}

interface Props {
  language: Language;
  company: NamedCompany;
  links: readonly OwnLink[];
  q: string;
  found: readonly { readonly id: number; readonly nameZh: string }[];
  segments: readonly Choice[];
  fault: FormFault | null;
}

/**
 * A company's supply links with what can be answered, and the form to declare one: find the other firm, then say what
 * it is.
 */
export function SupplyLinksPage({ language, company, links, q, found, segments, fault }: Props) {
  const words = supplyLinkMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle
        language={language}
        company={company}
        title={profileMessages[language].links}
        purpose={words.purpose}
      />
      <section aria-labelledby="own" className="max-w-3xl">
        <h2 id="own">{words.own}</h2>
        {links.length === 0 && <p>{words.none}</p>}
        <ul className="mt-2 space-y-3">
          {links.map((link) => (
            <li key={link.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <LinkLine language={language} link={link} />
              <Answers language={language} link={link} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="declare" className="mt-8 max-w-xl space-y-4">
        <h2 id="declare">{words.declare}</h2>
        <GetForm
          action={to.companyLinks(company.slug)}

          role="search"
          aria-labelledby="declare"
          className="flex flex-wrap items-end gap-3"
        >
          <div className="min-w-0 grow basis-60">
            <label htmlFor="other-q" className="font-semibold">
              {words.other}
            </label>
            <p id="other-q-hint" className="text-sm text-muted">
              {words.otherHint}
            </p>
            <input
              id="other-q"
              type="search"
              name="q"
              defaultValue={q}
              aria-describedby="other-q-hint"
              placeholder={frameMessages[language].searchPlaceholder}
              className="field-input mt-1"
            />
          </div>
          <button type="submit" className="button button-secondary">
            {words.find}
          </button>
        </GetForm>
        {q !== '' && found.length === 0 && <p>{words.notFound}</p>}
        {found.length > 0 && (
          <AllianceForm language={language} action={to.companyLinks(company.slug, q)} fault={fault}>
            <ChoiceField
              name="otherId"
              label={words.choose}
              choices={found.map((one) => [String(one.id), one.nameZh])}
              none="–"
            />
            <ChoiceField
              name="otherIs"
              label={words.otherIs}
              choices={[
                ['supplier', words.supplier],
                ['customer', words.customer],
              ]}
              none="–"
            />
            <ChoiceField name="segmentId" label={words.segment} choices={segments} none="–" />
            <Submit>{words.button}</Submit>
          </AllianceForm>
        )}
        {found.length === 0 && <Faults language={language} fault={fault} />}
      </section>
    </>
  );
}

/** One link, to be disputed with a reason, or answered otherwise. */
export function SupplyLinkPage({
  language,
  link,
  fault,
}: {
  language: Language;
  link: OwnLink;
  fault: FormFault | null;
}) {
  const words = supplyLinkMessages[language];
  const to = paths(language);
  const company = { id: 0, slug: link.slug, name: link.name, regionCode: null };
  const others = { ...link, moves: link.moves.filter((move) => move !== 'dispute') };
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.supplies(link.supplier, link.customer)} />
      <div className="card mb-6 flex max-w-3xl flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <LinkLine language={language} link={link} />
        <Answers language={language} link={others} />
      </div>
      {link.moves.includes('dispute') ? (
        <AllianceForm language={language} action={to.supplyLink(link.id)} fault={fault}>
          <input type="hidden" name="move" value="dispute" />
          <LongTextField name="reason" label={words.reason} />
          <FormActions>
            <button type="submit" className="button">
              {words.answer.dispute}
            </button>
            <a href={to.companyLinks(link.slug)}>{words.own}</a>
          </FormActions>
        </AllianceForm>
      ) : (
        <Faults language={language} fault={fault} />
      )}
    </>
  );
}
