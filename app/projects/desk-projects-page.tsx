import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { FaultNotice } from '../ui/fault-notice';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import type { DeskMissingLead } from './desk-missing-leads.server';
import type { DeskProjectLine, DeskProjectView } from './desk-projects.server';
import { projectMessages } from './messages';
import { explainProject } from './refusals';

interface ListProps {
  language: Language;
  projects: readonly DeskProjectLine[];
  withoutLead: readonly DeskMissingLead[];
}

/** Projects that wait to be checked, those that came first first; and those that lost their lead. */
export function DeskProjectsPage({ language, projects, withoutLead }: ListProps) {
  const words = projectMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.desk.title} purpose={words.desk.purpose} />
      {projects.length === 0 ? (
        <p>{words.desk.none}</p>
      ) : (
        <DataTable
          label={words.desk.title}
          rows={projects}
          keyOf={({ id }) => id}
          columns={[...projectColumns(language), { heading: words.desk.due, cell: ({ dueOn }) => dueOn ?? '–' }]}
        />
      )}
      {withoutLead.length > 0 && (
        <section aria-labelledby="without-lead" className="mt-8 space-y-2">
          <h2 id="without-lead">{words.desk.withoutLead}</h2>
          <p className="text-sm text-muted">{words.desk.withoutLeadPurpose}</p>
          <DataTable
            label={words.desk.withoutLead}
            rows={withoutLead}
            keyOf={({ id }) => id}
            columns={[
              ...projectColumns(language),
              { heading: words.desk.since, cell: ({ since }) => since },
              withoutLead.some(({ mayChase }) => mayChase) && {
                heading: words.desk.chase,
                speaksForItself: true,
                cell: ({ id, title, mayChase }: DeskMissingLead) =>
                  mayChase && (
                    <a href={to.escalation('lead-missing', String(id))} className="inline-flex min-h-11 items-center">
                      {words.desk.chase}
                      <span className="sr-only"> {title}</span>
                    </a>
                  ),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

/** Which project a row of the desk's lists is. */
function projectColumns(language: Language) {
  const words = projectMessages[language];
  const to = paths(language);
  return [
    {
      heading: words.beginTitle,
      namesRow: true,
      cell: ({ id, title }: DeskProjectLine | DeskMissingLead) => <a href={to.deskProject(id)}>{title}</a>,
    },
    { heading: words.number, cell: ({ reference }: DeskProjectLine | DeskMissingLead) => reference },
  ];
}

interface Props {
  language: Language;
  view: DeskProjectView;
  fault: FormFault | null;
}

/** One project as the desk checks it: what the public would see, what it may be a duplicate of, and the decision. */
export function DeskProjectPage({ language, view, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  const status = [words.state[view.state], words.listing[view.listing], ...view.signs.map((sign) => words.sign[sign])];
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={view.title}
        purpose={`${view.reference} · ${status.join(' · ')}`}
        above={[[to.deskProjects(), words.desk.title]]}
      />
      <FaultNotice fault={fault} explain={(refusal) => explainProject(language, refusal)} />
      <dl className="facts">
        <dt>{words.beginGoal}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{view.goal}</dd>
        <dt>{words.charter.startsOn}</dt>
        <dd>{view.startsOn ?? '–'}</dd>
        <dt>{words.charter.endsOn}</dt>
        <dd>{view.endsOn ?? '–'}</dd>
      </dl>
      <DataTable
        label={words.party.title}
        rows={view.parties}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.party.name, namesRow: true, cell: ({ name }) => name },
          { heading: words.party.role, cell: ({ role }) => (role === null ? '–' : words.role[role]) },
          {
            heading: words.party.disclosed,
            cell: ({ disclosed }) => (disclosed ? words.party.disclosed : words.party.undisclosed),
          },
        ]}
      />
      <DataTable
        label={words.charter.contributions}
        rows={view.work}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.charter.party, cell: ({ party }) => party },
          { heading: words.charter.segment, namesRow: true, cell: ({ segment }) => segment },
          { heading: words.charter.aim, cell: ({ aim }) => words.aim[aim] },
        ]}
      />
      {view.alike.length > 0 && (
        <section aria-labelledby="alike" className="space-y-2">
          <h2 id="alike">{words.desk.alike}</h2>
          <ul className="list-disc ps-5">
            {view.alike.map((other) => (
              <li key={other.id}>
                <a href={to.deskProject(other.id)}>{other.title}</a>{' '}
                {`${other.reference} · ${words.desk.alikeWhy(other.sharedParties)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.mayDecide && <Decision language={language} view={view} />}
    </div>
  );
}

/** The decision: one reason for whichever button is pressed. */
function Decision({ language, view }: Omit<Props, 'fault'>) {
  const words = projectMessages[language].desk;
  const newer = view.listing === 'listed' && view.revision !== view.listedRevision;
  const listable = view.listing === 'submitted' || view.listing === 'withheld' || newer;
  return (
    <PostForm action={paths(language).deskProject(view.id)} className="max-w-xl space-y-3">
      <input type="hidden" name="revision" value={view.revision ?? 0} />
      <label className="block">
        <span className="block font-semibold">{words.reason}</span>
        <textarea name="reason" rows={3} className="field-input" maxLength={2000} />
      </label>
      <div className="flex flex-wrap gap-3">
        {listable && <DeskButton deed="list" label={words.list} main />}
        {view.listing === 'submitted' && <DeskButton deed="return" label={words.return} />}
        {view.listing === 'listed' && <DeskButton deed="withhold" label={words.withhold} />}
        {view.leadMissing && <DeskButton deed="end" label={words.end} />}
        {view.mergedIntoId !== null && <DeskButton deed="undo-merge" label={words.undoMerge} />}
      </div>
      {view.work
        .filter(({ counts }) => counts)
        .map(({ id, party, segment }) => (
          <button key={id} type="submit" name="retract" value={id} className="button button-secondary">
            {`${words.retract} · ${party} · ${segment}`}
          </button>
        ))}
      {view.volunteers.map(({ partyId, name }) => (
        <button key={partyId} type="submit" name="lead" value={partyId} className="button button-secondary">
          {`${words.nameLead} · ${name}`}
        </button>
      ))}
      {view.mergedIntoId === null && (
        <div className="flex flex-wrap items-end gap-3">
          <label className="block">
            <span className="block text-sm">{`${words.merge} · ${words.into}`}</span>
            <input name="into" inputMode="numeric" className="field-input" maxLength={12} />
          </label>
          <DeskButton deed="merge" label={words.merge} />
        </div>
      )}
    </PostForm>
  );
}

function DeskButton({ deed, label, main = false }: { deed: string; label: string; main?: boolean }) {
  return (
    <button type="submit" name="deed" value={deed} className={main ? 'button' : 'button button-secondary'}>
      {label}
    </button>
  );
}
