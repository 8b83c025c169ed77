import { dueDay } from '../due-day';
import { applicationMessages } from '../applications/application-messages';
import type { Choice } from '../../region/place-choices.server';
import { evidenceKinds } from '../applications/evidence';
import { AllianceForm } from '../alliance-form';
import { stateNames } from '../messages';
import { colon } from '../../i18n/punctuation';
import { OwnCompanyTitle, type OwnCompanyProps } from '../profile/own-company-title';
import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { FormActions } from '../../ui/form';
import { ChoiceField, LongTextField, TextField } from '../../ui/form-fields';
import { EvidenceLinks } from '../../ui/evidence-links';
import type { OwnCapability, OwnProposal } from './own-capabilities.server';
import { proposalMessages } from './proposal-messages';

interface Props extends OwnCompanyProps {
  capabilities: readonly OwnCapability[];
  proposals: readonly OwnProposal[];
  segments: readonly Choice[];
}

/** A member's capabilities: what is on record, what waits, and one more. */
export function OwnCapabilitiesPage({ language, company, fault, capabilities, proposals, segments }: Props) {
  const words = proposalMessages[language];
  const { kinds } = applicationMessages[language].capability;
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.title} purpose={words.purpose} />
      <div className="space-y-8">
        <section aria-labelledby="held" className="max-w-3xl">
          <h2 id="held">{words.held}</h2>
          {capabilities.length === 0 && <p className="text-muted">{words.none}</p>}
          <ul className="card-list">
            {capabilities.map(({ segmentId, segment, own, others }) => (
              <li key={segmentId} className="card flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <span className="font-semibold">{segment}</span>
                <span className="text-sm text-muted">{words.grounds(String(own), String(others))}</span>
                {own > 0 ? (
                  <a
                    href={to.companyCapability(company.slug, segmentId)}
                    className="inline-flex min-h-11 items-center"
                    aria-label={words.giveUpTitle(segment)}
                  >
                    {words.giveUp}
                  </a>
                ) : (
                  <span className="text-sm text-muted">{words.kept}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
        <Proposals language={language} company={company} proposals={proposals} />
        <section aria-labelledby="add">
          <h2 id="add" className="mb-3">
            {words.add}
          </h2>
          <AllianceForm language={language} action={to.companyCapabilities(company.slug)} fault={fault} files>
            <ChoiceField
              name="segmentId"
              label={words.segment}
              choices={segments}
              none={applicationMessages[language].none}
            />
            <LongTextField name="summary" label={words.summary} hint={words.summaryHint} />
            <ChoiceField name="kind" label={words.kind} choices={evidenceKinds.map((kind) => [kind, kinds[kind]])} />
            <TextField name="url" label={words.url} hint={words.urlHint} required={false} />
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
              required={false}
            />
            <FormActions>
              <button type="submit" className="button">
                {words.button}
              </button>
            </FormActions>
          </AllianceForm>
        </section>
      </div>
    </>
  );
}

function Proposals({ language, company, proposals }: Pick<Props, 'language' | 'company' | 'proposals'>) {
  const words = proposalMessages[language];
  const to = paths(language);
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="max-w-3xl">
      <h2 id="waiting">{words.waiting}</h2>
      <ul className="card-list">
        {proposals.map((one) => (
          <li key={one.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-semibold">{one.segment}</span>
              <span className="tag">{stateNames[language].proposal[one.state]}</span>
              {one.state === 'pending' && (
                <>
                  <span className="text-sm text-muted">
                    {words.due(dueDay(language, one.dueOn, one.dueProvisional))}
                  </span>
                  <a
                    href={to.companyCapability(company.slug, one.segmentId)}
                    className="inline-flex min-h-11 items-center"
                  >
                    {words.takeBack}
                    <span className="sr-only">
                      {colon(language)}
                      {one.segment}
                    </span>
                  </a>
                </>
              )}
            </p>
            <p className="wrap-anywhere">{one.summary}</p>
            <EvidenceLinks language={language} url={one.url} file={one.file} />
            {one.reason && <p className="text-muted">{one.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks before a capability is given up, and why. */
export function GivingUpPage({
  language,
  company,
  fault,
  segmentId,
  segment,
}: OwnCompanyProps & { segmentId: string; segment: string }) {
  const words = proposalMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle
        language={language}
        company={company}
        title={words.giveUpTitle(segment)}
        purpose={words.giveUpText}
      />
      <AllianceForm language={language} action={to.companyCapability(company.slug, segmentId)} fault={fault}>
        <TextField name="reason" label={words.reason} hint={words.reasonHint} required={false} />
        <FormActions>
          <button type="submit" className="button">
            {words.giveUp}
          </button>
          <a href={to.companyCapabilities(company.slug)}>{words.keep}</a>
        </FormActions>
      </AllianceForm>
    </>
  );
}
