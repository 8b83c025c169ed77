import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { ButtonForm } from '../ui/form';
import { certificationDeskMessages } from '../certification/desk-messages';
import type { CertificationDesk } from './desk-view.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { standingWords } from '../certification/schemes/scheme-standing';

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
    <DataTable
      className="mt-2 max-w-5xl"
      rows={schemes}
      keyOf={(scheme) => `${scheme.occupationId} ${scheme.level}`}
      columns={[
        {
          heading: words.scheme,
          namesRow: true,
          cell: (scheme) =>
            desk.mayEdit ? <a href={to.schemeDesk(scheme.occupationId, scheme.level)}>{scheme.title}</a> : scheme.title,
        },
        {
          heading: words.standing,
          cell: (scheme) => (
            <>
              {standingWords(language, scheme.standing)}
              {scheme.draftVersion !== null && (
                <span className="block">{edit.writing(String(scheme.draftVersion))}</span>
              )}
              {scheme.proposedVersion !== null && (
                <span className="block">{words.proposed(String(scheme.proposedVersion))}</span>
              )}
            </>
          ),
        },
        desk.mayEdit && {
          heading: words.moves,
          cell: (scheme) => (
            <div className="flex flex-wrap gap-2">
              <a href={to.schemeDesk(scheme.occupationId, scheme.level)} className="button button-secondary">
                {edit.see}
                <span className="sr-only"> {scheme.title}</span>
              </a>
              {scheme.standing.kind === 'draft' && scheme.proposedVersion === null && scheme.draftVersion === null && (
                <ButtonForm
                  action={to.certificationDeskSchemes()}
                  values={{ occupation: scheme.occupationId, level: String(scheme.level), move: 'adopt' }}
                >
                  {words.move.adopt}
                  <span className="sr-only"> {scheme.title}</span>
                </ButtonForm>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
