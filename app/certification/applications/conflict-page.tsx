import { momentText } from '../../calendar/moment-text';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { ButtonForm, Form, Submit } from '../../ui/form';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { assessmentMessages } from '../assessments/assessment-messages';
import { explainAssessment } from '../assessments/refusals';
import type { ConflictLine } from '../assessments/assessor-view';

interface ConflictPageProps {
  language: Language;
  lines: readonly ConflictLine[];
  /** Running sessions whose numbers were seen: declaring now ends the work there. */
  seen: number;
  done: string | null;
  fault: FormFault | null;
}

/** Whom an assessor never scores, by their own word; taken back, but never wiped. */
export function ConflictPage({ language, lines, seen, done, fault }: ConflictPageProps) {
  const words = assessmentMessages[language];
  const own = words.conflict;
  const to = paths(language);
  const isCompany = fault?.values.kind === 'company';
  const explain = {
    explain: (refusal: Parameters<typeof explainAssessment>[1]) => explainAssessment(language, refusal),
    faultTitle: words.faultTitle,
  };
  return (
    <>
      <PageTitle
        language={language}
        title={own.title}
        purpose={own.purpose}
        above={[[to.assessments(), words.title]]}
      />
      {done !== null && (
        <p role="status" className="notice notice-good mb-5 max-w-2xl">
          {done === '0' ? own.added : own.stoodDown(done)}
        </p>
      )}
      {seen > 0 && <p className="notice notice-warning mb-6 max-w-2xl">{own.warning(String(seen))}</p>}
      {lines.length === 0 ? <p className="mb-8">{own.none}</p> : <ConflictTable language={language} lines={lines} />}
      <div className="grid max-w-4xl gap-10 md:grid-cols-2">
        <section aria-labelledby="person">
          <h2 id="person" className="mb-2">
            {own.addPerson}
          </h2>
          <Form action={to.declaredConflicts()} fault={fault && !isCompany ? fault : null} {...explain}>
            <ChoiceField
              name="kind"
              label={own.kind}
              choices={(['family', 'trainee'] as const).map((kind) => [kind, own.kinds[kind]])}
              value="family"
            />
            <TextField
              name="email"
              label={own.email}
              hint={own.emailHint}
              type="email"
              inputMode="email"
              autoComplete="off"
            />
            <Submit>{own.button}</Submit>
          </Form>
        </section>
        <section aria-labelledby="company">
          <h2 id="company" className="mb-2">
            {own.addCompany}
          </h2>
          <Form action={to.declaredConflicts()} fault={isCompany ? fault : null} {...explain}>
            <input type="hidden" name="kind" value="company" />
            <TextField name="company" label={own.company} hint={own.companyHint} autoComplete="off" />
            <Submit>{own.button}</Submit>
          </Form>
        </section>
      </div>
    </>
  );
}

function ConflictTable({ language, lines }: { language: Language; lines: readonly ConflictLine[] }) {
  const words = assessmentMessages[language].conflict;
  return (
    <div className="mb-8 max-w-4xl">
      <DataTable
        rows={lines}
        keyOf={(line) => line.id}
        columns={[
          {
            heading: words.whom,
            namesRow: true,
            className: 'wrap-anywhere',
            cell: (line) => line.company ?? line.email ?? words.deleted,
          },
          { heading: words.kind, cell: (line) => words.kinds[line.kind] },
          { heading: words.since, cell: (line) => momentText(line.declaredAt) },
          {
            heading: words.until,
            cell: (line) =>
              line.withdrawnAt ? (
                momentText(line.withdrawnAt)
              ) : (
                <ButtonForm action={paths(language).declaredConflict(line.id)}>
                  {words.withdraw}
                  <span className="sr-only"> {line.company ?? line.email}</span>
                </ButtonForm>
              ),
          },
        ]}
      />
      <p className="mt-2 text-sm text-muted">{words.history}</p>
    </div>
  );
}
