import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import type { CertificationDesk } from './desk-view';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { standingWords } from '../certification/schemes/scheme-list-page';

/** Schemes in a table, with the moves that need no look at the content first. */
export function SchemeTable({
  language,
  desk,
  schemes,
}: {
  language: Language;
  desk: Pick<CertificationDesk, 'mayEdit'>;
  schemes: CertificationDesk['schemes'];
}) {
  const words = certificationDeskMessages[language];
  const edit = schemeEditMessages[language];
  const to = paths(language);
  return (
    <table className="data-table data-table-cards mt-2 max-w-5xl">
      <thead>
        <tr>
          <th scope="col">{words.scheme}</th>
          <th scope="col">{words.standing}</th>
          {desk.mayEdit && <th scope="col">{words.moves}</th>}
        </tr>
      </thead>
      <tbody>
        {schemes.map((scheme) => (
          <tr key={`${scheme.occupationId} ${scheme.level}`}>
            <th scope="row">
              {desk.mayEdit ? (
                <a href={to.schemeDesk(scheme.occupationId, scheme.level)}>{scheme.title}</a>
              ) : (
                scheme.title
              )}
            </th>
            <td data-label={words.standing}>
              {standingWords(language, scheme.standing)}
              {scheme.draftVersion !== null && (
                <span className="block">{edit.writing(String(scheme.draftVersion))}</span>
              )}
              {scheme.proposedVersion !== null && (
                <span className="block">{words.proposed(String(scheme.proposedVersion))}</span>
              )}
            </td>
            {desk.mayEdit && (
              <td data-label={words.moves}>
                <div className="flex flex-wrap gap-2">
                  <a href={to.schemeDesk(scheme.occupationId, scheme.level)} className="button button-secondary">
                    {edit.see}
                    <span className="sr-only"> {scheme.title}</span>
                  </a>
                  {scheme.standing.kind === 'draft' &&
                    scheme.proposedVersion === null &&
                    scheme.draftVersion === null && (
                      <ButtonForm
                        action={to.certificationDeskSchemes()}
                        values={{ occupation: scheme.occupationId, level: String(scheme.level), move: 'adopt' }}
                      >
                        {words.move.adopt}
                        <span className="sr-only"> {scheme.title}</span>
                      </ButtonForm>
                    )}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
