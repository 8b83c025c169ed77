import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from '../certification/desk-messages';
import { DeskFaults } from './desk-page';
import type { CertificationDesk } from './desk-view.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { SchemeTable } from './scheme-desk-table';

/** Every scheme with what is in force and what is being written. */
export function SchemeDeskListPage({
  language,
  desk,
  fault,
}: {
  language: Language;
  desk: CertificationDesk;
  fault: FormFault | null;
}) {
  const words = schemeEditMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.listTitle}
        purpose={words.listPurpose}
        above={[[to.certificationDesk(), certificationDeskMessages[language].title]]}
        actions={
          desk.mayEdit && (
            <a href={to.occupationDesk()} className="button">
              {words.addOccupation}
            </a>
          )
        }
      />
      <DeskFaults language={language} fault={fault} />
      <SchemeTable language={language} desk={desk} schemes={desk.schemes} />
    </>
  );
}
