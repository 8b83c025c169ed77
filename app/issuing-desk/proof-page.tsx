import type { Language } from '../i18n/language';
import { walletMessages } from '../certificates/wallet/wallet-messages';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { Submit } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import { StoredFileLinks } from '../ui/stored-file';
import type { FormFault } from '../web/form-fault';
import { changeMessages } from './change-messages';
import type { ChangesView } from './change-view.server';
import { IssuingForm } from './desk-parts';

/** Where a holder adds proof to an open request; also what is wrong with a file that was sent from its page. */
export function ProofPage({
  language,
  changes,
  fault,
}: {
  language: Language;
  changes: ChangesView;
  fault: FormFault | null;
}) {
  const words = changeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.proof.title}
        purpose={words.proof.purpose}
        above={[
          [to.wallet(), walletMessages[language].title],
          [to.certificateChanges(changes.number), words.title],
        ]}
      />
      <ProofForm language={language} number={changes.number} fault={fault} />
    </>
  );
}

/** The form that sends one file. */
export function ProofForm({
  language,
  number,
  fault = null,
}: {
  language: Language;
  number: string;
  fault?: FormFault | null;
}) {
  const words = changeMessages[language].proof;
  return (
    <IssuingForm language={language} action={paths(language).certificateProof(number)} fault={fault} files>
      <FileField name="file" label={words.file} hint={words.hint} accept=".pdf,.png,.jpg,.jpeg" />
      <Submit>{words.send}</Submit>
    </IssuingForm>
  );
}

/** The files of a request, each to be saved or looked at. */
export function ProofList({
  language,
  proof,
}: {
  language: Language;
  proof: readonly { readonly id: number; readonly name: string }[];
}) {
  return (
    <ul className="list-disc ps-5">
      {proof.map((file) => (
        <li key={file.id}>
          <StoredFileLinks language={language} id={file.id} name={file.name} />
        </li>
      ))}
    </ul>
  );
}
