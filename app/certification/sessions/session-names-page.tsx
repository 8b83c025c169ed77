import { documentName } from '../../accounts/identity/document-names';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { ButtonForm } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { NamedSeat } from './attendance-list.server';
import { sessionMessages } from './session-messages';
import { aboveParts } from './session-trail';
import type { SessionDesk } from './session-view';

/** Names for the door: shown after asking for them, as a sheet to sign. */
export function NamesPage({
  language,
  view,
  names,
}: {
  language: Language;
  view: SessionDesk;
  names?: readonly NamedSeat[];
}) {
  const words = sessionMessages[language];
  return (
    <>
      <PageTitle language={language} title={words.names} purpose={words.namesText} above={aboveParts(language, view)} />
      {names === undefined ? (
        <div className="flex flex-wrap gap-3">
          <ButtonForm action={paths(language).sessionPart(view.id, 'sign-in-sheet')} look="button">
            {words.sheetButton}
          </ButtonForm>
          <ButtonForm action={paths(language).sessionPart(view.id, 'names')} look="button button-secondary">
            {words.namesButton}
          </ButtonForm>
        </div>
      ) : (
        <DataTable
          className="max-w-3xl"
          cards={false}
          caption={words.names}
          rows={names}
          keyOf={(one) => one.candidateNumber}
          columns={[
            { heading: words.seat, number: true, cell: (one) => one.seat },
            { heading: words.candidate, className: 'tabular-nums', cell: (one) => one.candidateNumber },
            {
              heading: words.name,
              namesRow: true,
              cell: (one) => (
                <>
                  {one.name}
                  {one.latinName && <span className="block font-normal">{one.latinName}</span>}
                </>
              ),
            },
            {
              heading: words.document,
              cell: (one) =>
                one.document
                  ? `${documentName(language, { kind: one.document.kind, country: null })} ${one.document.lastFour}`
                  : words.noDocument,
            },
            { heading: words.sign, headClassName: 'w-1/3', cell: () => null },
          ]}
        />
      )}
    </>
  );
}
