import { figure } from '../i18n/figures';
import { partyKindName } from '../parties/party-kind-names';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { projectNetworkMessages } from './messages';
import { addressOfFilter, type ListedProject, type ProjectNetworkView, type RankedParty } from './project-network-view';

/** The parties shown, those that join most first. */
export function PartyTable({ view }: { view: ProjectNetworkView }) {
  const { language, rows, partyCount, region, filter, q } = view;
  const { table: words } = projectNetworkMessages[language];
  const openedGroup = (group: number) =>
    paths(language).projectNetwork(region.code, addressOfFilter({ ...filter, group }, q));
  return (
    <section aria-labelledby="party-table-title">
      <h2 id="party-table-title">{words.title}</h2>
      <p className="text-sm text-muted">{words.caption}</p>
      {rows.length < partyCount && (
        <p className="text-sm">{words.first(figure(language, rows.length), figure(language, partyCount))}</p>
      )}
      <DataTable<RankedParty>
        caption={words.title}
        className="network-table"
        rows={rows}
        keyOf={({ id }) => id}
        idOf={({ id }) => `row-${id}`}
        columns={[
          {
            heading: words.party,
            namesRow: true,
            cell: ({ id, href, name, found }) => (
              <a href={href} data-points={id}>
                {found ? <mark>{name}</mark> : name}
              </a>
            ),
          },
          { heading: words.kind, cell: ({ kind }) => partyKindName(language, kind) },
          { heading: words.projects, number: true, cell: ({ projects }) => figure(language, projects) },
          { heading: words.leads, number: true, cell: ({ leads }) => figure(language, leads) },
          { heading: words.degree, number: true, cell: ({ degree }) => figure(language, degree) },
          { heading: words.between, number: true, cell: ({ between }) => between },
          {
            heading: words.group,
            number: true,
            cell: ({ group }) => (group === null ? '–' : <a href={openedGroup(group)}>{figure(language, group)}</a>),
          },
        ]}
      />
    </section>
  );
}

/** The projects shown with who is in them, the newest first. */
export function ProjectTable({ view }: { view: ProjectNetworkView }) {
  const { language, projects, projectCount } = view;
  const { projects: words, states, table } = projectNetworkMessages[language];
  return (
    <section aria-labelledby="project-table-title">
      <h2 id="project-table-title">{words.title}</h2>
      {projects.length < projectCount && (
        <p className="text-sm">{table.first(figure(language, projects.length), figure(language, projectCount))}</p>
      )}
      <DataTable<ListedProject>
        caption={words.title}
        className="network-table"
        rows={projects}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.project, namesRow: true, cell: ({ href, title }) => <a href={href}>{title}</a> },
          { heading: words.state, cell: ({ state }) => states[state] },
          { heading: words.since, className: 'whitespace-nowrap', cell: ({ since }) => since },
          {
            heading: words.parties,
            cell: ({ parties }) => (
              <ul>
                {parties.map(({ id, href, name, leads }) => (
                  <li key={id}>
                    <a href={href} data-points={id}>
                      {name}
                    </a>
                    {leads && <span className="tag ms-1">{words.lead}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}
