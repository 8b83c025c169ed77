import { documentName } from '../../accounts/identity/document-names';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
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
  names: readonly NamedSeat[] | null;
}) {
  const words = sessionMessages[language];
  return (
    <>
      <PageTitle language={language} title={words.names} purpose={words.namesText} above={aboveParts(language, view)} />
      {names === null ? (
        <div className="flex flex-wrap gap-3">
          <ButtonForm action={paths(language).sessionPart(view.id, 'sign-in-sheet')} look="button">
            {words.sheetButton}
          </ButtonForm>
          <ButtonForm action={paths(language).sessionPart(view.id, 'names')} look="button button-secondary">
            {words.namesButton}
          </ButtonForm>
        </div>
      ) : (
        <table className="data-table max-w-3xl">
          <caption className="sr-only">{words.names}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.seat}
              </th>
              <th scope="col">{words.candidate}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.document}</th>
              <th scope="col" className="w-1/3">
                {words.sign}
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map((one) => (
              <tr key={one.candidateNumber}>
                <td className="number">{one.seat}</td>
                <td className="tabular-nums">{one.candidateNumber}</td>
                <th scope="row">{one.name}</th>
                <td>
                  {one.document
                    ? `${documentName(language, { kind: one.document.kind, country: null })} ${one.document.lastFour}`
                    : words.noDocument}
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
