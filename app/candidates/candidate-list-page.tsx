import type { CandidateLine } from '../certification/applications/candidate-view';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
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
    </>
  );
}
