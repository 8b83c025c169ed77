import type { CandidateLine } from '../certification/applications/candidate-view';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { StepFaults } from './candidate-faults';
import { candidateMessages } from './candidate-messages';

/** One's own applications, each with where it stands. */
export function CandidateListPage({
  language,
  lines,
  fault,
}: {
  language: Language;
  lines: readonly CandidateLine[];
  fault: FormFault | null;
}) {
  const words = candidateMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.list.title}
        purpose={words.list.purpose}
        above={[[to.certification(), schemeMessages[language].list.title]]}
        actions={
          <a href={to.certification()} className="button">
            {words.list.see}
          </a>
        }
      />
      <StepFaults language={language} fault={fault} />
      {lines.length === 0 ? (
        <p>{words.list.none}</p>
      ) : (
        <table className="data-table data-table-cards max-w-4xl">
          <thead>
            <tr>
              <th scope="col">{words.list.level}</th>
              <th scope="col">{words.list.state}</th>
              <th scope="col">{words.list.reference}</th>
              <th scope="col">{words.list.changed}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <a href={to.certificationApplication(line.id)}>{line.title}</a>
                </th>
                <td data-label={words.list.state}>{words.states[line.standing]}</td>
                <td data-label={words.list.reference}>{line.reference}</td>
                <td data-label={words.list.changed}>{line.changedOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
