import type { CandidateLine, SessionAlertLine } from '../certification/applications/candidate-view';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { StepFaults } from './candidate-faults';
import { candidateMessages } from './candidate-messages';

/** One's own applications, each with where it stands, and the exams one wants to hear of. */
export function CandidateListPage({
  language,
  lines,
  alerts,
  fault,
}: {
  language: Language;
  lines: readonly CandidateLine[];
  alerts: readonly SessionAlertLine[];
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
        <DataTable
          className="max-w-4xl"
          rows={lines}
          keyOf={(line) => line.id}
          columns={[
            {
              heading: words.list.level,
              namesRow: true,
              cell: (line) => <a href={to.certificationApplication(line.id)}>{line.title}</a>,
            },
            { heading: words.list.state, cell: (line) => words.states[line.standing] },
            { heading: words.list.reference, cell: (line) => line.reference },
            { heading: words.list.changed, cell: (line) => line.changedOn },
          ]}
        />
      )}
      {alerts.length > 0 && (
        <section aria-labelledby="alerts" className="mt-10">
          <h2 id="alerts">{words.list.alerts}</h2>
          <p className="text-muted">{words.list.alertsText}</p>
          <ul className="link-list mt-2 space-y-1">
            {alerts.map((one) => (
              <li key={one.name}>
                <a href={`${to.scheme(one.occupationId, one.level)}#sessions`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
