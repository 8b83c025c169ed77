import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { ButtonForm, Submit } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { schemeMessages } from '../schemes/scheme-messages';
import { talentMessages } from './talent-messages';
import { TalentForm } from './talent-record-form';

/** One's portrait as tickets show it. */
export function TicketPhoto({ language, photo }: { language: Language; photo: number }) {
  return (
    <img
      src={paths(language).file(photo, true)}
      alt={talentMessages[language].photo.alt}
      className="h-40 w-auto max-w-full rounded border border-line"
    />
  );
}

/** Where a portrait for the admission ticket is added, exchanged and taken away. */
export function TalentPhotoPage({
  language,
  photo,
  fault,
}: {
  language: Language;
  photo: number | null;
  fault: FormFault | null;
}) {
  const words = talentMessages[language].photo;
  const to = paths(language);
  const { list } = schemeMessages[language];
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[
          [to.certification(), list.title],
          [to.certificationApplications(), list.applications],
        ]}
      />
      {photo !== null && (
        <div className="mb-6 flex flex-wrap items-end gap-4">
          <TicketPhoto language={language} photo={photo} />
          <ButtonForm action={to.talentPhotoRemoval()}>{words.remove}</ButtonForm>
        </div>
      )}
      <TalentForm language={language} action={to.talentPhoto()} fault={fault} files>
        <FileField name="file" label={words.file} hint={words.hint} accept=".png,.jpg,.jpeg" />
        <Submit>{photo === null ? words.add : words.exchange}</Submit>
      </TalentForm>
    </>
  );
}
