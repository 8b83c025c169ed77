import { momentText } from '../../calendar/moment-text';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { ButtonForm, FormActions, Submit } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { StoredFileLinks } from '../../ui/stored-file';
import type { FormFault } from '../../web/form-fault';
import { AllianceForm, Faults } from '../alliance-form';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import { proofFileKinds } from './claim-proof';
import type { ClaimProof, ProofItem } from './claim-proof.server';
import { proofMessages } from './proof-messages';
import { Revision, SectionTitle, type SectionProps } from './section-parts';

/** Who claims a firm on record shows that they may speak for it, in one of three ways. */
export function ProofPage({ language, page, fault }: SectionProps) {
  const words = proofMessages[language];
  const { proof } = page;
  if (!proof) return null;
  return (
    <>
      <SectionTitle language={language} page={page} section="proof" />
      <div className="space-y-8">
        {fault?.values.deed === 'remove' && <Faults language={language} fault={fault} />}
        <p className="prose-width">{words.intro}</p>
        {proof.byAccount && <p className="notice max-w-xl">{words.byAccount(proof.domain!)}</p>}
        <section aria-labelledby="given" className="max-w-xl">
          <h2 id="given">{words.given}</h2>
          <ProofList language={language} items={proof.items} page={page} />
        </section>
        <ByMail language={language} page={page} proof={proof} fault={fault} />
        <section aria-labelledby="by-file">
          <h2 id="by-file" className="mb-3">
            {words.byFile}
          </h2>
          <ProofUpload language={language} page={page} />
        </section>
        <a href={paths(language).application(page.id)} className="inline-block">
          {applicationMessages[language].back}
        </a>
      </div>
    </>
  );
}

/** Proofs given: files with their links, domains by name. `page` lets its applicant take them out. */
export function ProofList({
  language,
  items,
  page,
}: {
  language: Language;
  items: readonly ProofItem[];
  page?: ApplicationPage;
}) {
  const words = proofMessages[language];
  if (items.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <ul className="space-y-1">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="tag">{words.kinds[item.kind]}</span>
          {item.file ? (
            <span>
              <StoredFileLinks
                language={language}
                id={item.file.id}
                name={item.file.originalName}
                bytes={item.file.bytes}
              />
            </span>
          ) : (
            <span>{words.domainGiven(item.domain ?? '')}</span>
          )}
          <time className="text-sm text-muted">{item.givenOn}</time>
          {page && (
            <ButtonForm
              action={paths(language).applicationSection(page.id, 'proof')}
              values={{ deed: 'remove', proof: String(item.id), revision: String(page.application.revision) }}
            >
              {words.remove}
              <span className="sr-only"> {item.file?.originalName ?? item.domain}</span>
            </ButtonForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function ByMail({ language, page, proof, fault }: SectionProps & { proof: ClaimProof }) {
  const words = proofMessages[language];
  const action = paths(language).applicationSection(page.id, 'proof');
  const faultOf = (deed: string): FormFault | null => (fault?.values.deed === deed ? fault : null);
  if (proof.byAccount || proof.items.some(({ kind }) => kind === 'domain')) return null;
  const coded = proof.codeUntil !== null || faultOf('code') !== null;
  return (
    <section aria-labelledby="by-mail" className="space-y-4">
      <h2 id="by-mail">{words.byMail}</h2>
      {proof.domain === null ? (
        <p>{words.noDomain}</p>
      ) : (
        <>
          <p className="prose-width">{words.byMailText(proof.domain)}</p>
          {proof.codeUntil !== null && (
            <p role="status" className="notice max-w-xl">
              {words.mailed(proof.domain, momentText(proof.codeUntil))}
            </p>
          )}
          <AllianceForm language={language} action={action} fault={faultOf('mail')}>
            <Revision page={page} />
            <input type="hidden" name="deed" value="mail" />
            <TextField name="mailbox" label={words.mailbox} hint={words.mailboxHint(proof.domain)} size={24} />
            <FormActions>
              <button type="submit" className="button button-secondary">
                {proof.codeUntil === null ? words.send : words.sendAgain}
              </button>
            </FormActions>
          </AllianceForm>
          {coded && <CodeForm language={language} page={page} fault={faultOf('code')} />}
        </>
      )}
    </section>
  );
}

function CodeForm({ language, page, fault }: SectionProps) {
  const words = proofMessages[language];
  return (
    <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'proof')} fault={fault}>
      <Revision page={page} />
      <input type="hidden" name="deed" value="code" />
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        size={12}
      />
      <FormActions>
        <button type="submit" className="button button-secondary">
          {words.confirm}
        </button>
      </FormActions>
    </AllianceForm>
  );
}

/** The file comes last, so that what is said of it is known when its bytes begin. */
function ProofUpload({ language, page, fault = null }: Omit<SectionProps, 'fault'> & { fault?: FormFault | null }) {
  const words = proofMessages[language];
  const kinds = proofFileKinds.map((kind) => [kind, words.kinds[kind]] as const);
  return (
    <AllianceForm language={language} action={paths(language).applicationProofFiles(page.id)} fault={fault} files>
      <Revision page={page} />
      <ChoiceField name="kind" label={words.kind} choices={kinds} />
      <FileField name="file" label={words.file} hint={words.fileHint} accept=".pdf,.png,.jpg,.jpeg" />
      <Submit>{words.upload}</Submit>
    </AllianceForm>
  );
}

/** The form for a file on its own: what is shown when a file was refused. */
export function ProofFilesPage({ language, page, fault }: SectionProps) {
  return (
    <>
      <SectionTitle language={language} page={page} section="proof" />
      <ProofUpload language={language} page={page} fault={fault} />
    </>
  );
}
