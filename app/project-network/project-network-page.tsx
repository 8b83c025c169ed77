import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { networkMessages } from '../network/messages';
import { NetworkFrame } from '../network/network-frame';
import { NetworkScript } from '../network/network-script';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { projectNetworkMessages } from './messages';
import { PartyTable, ProjectTable } from './party-table';
import type { AnswerItem } from './answers';
import { PartyGroups } from './party-groups';
import { ProjectControls } from './project-controls';
import { ProjectLegend } from './project-legend';
import { addressOfFilter, type ProjectNetworkView } from './project-network-view';

/** Who works with whom in a region's projects: sentences, the picture, and the same as tables and files. */
export function ProjectNetworkPage({ language, view }: { language: Language; view: ProjectNetworkView }) {
  const words = projectNetworkMessages[language];
  const to = paths(language);
  const { region, recorded, projectCount } = view;
  return (
    <div className="network-page">
      <PageTitle
        language={language}
        above={[[to.atlas(region.code), networkMessages[language].atlasName]]}
        title={words.title(region.name)}
        purpose={words.purpose}
        actions={
          <a className="button button-secondary" href={to.network(region.code)}>
            {words.firms}
          </a>
        }
      />
      {recorded === 0 ? <p className="notice">{words.nobody(region.name)}</p> : <ProjectControls view={view} />}
      {recorded > 0 && projectCount === 0 && (
        <p className="notice">
          {words.nothingLeft} <a href={to.projectNetwork(region.code)}>{words.clear}</a>
        </p>
      )}
      {projectCount > 0 && <Network view={view} />}
    </div>
  );
}

function Network({ view }: { view: ProjectNetworkView }) {
  const { language, picture, named, region, filter } = view;
  const words = projectNetworkMessages[language];
  const to = paths(language);
  const title = words.picture.title(region.name);
  const address = addressOfFilter(filter, '');
  return (
    <>
      <Answers view={view} />
      <PartyGroups view={view} />
      <Found view={view} />
      <p className="network-jump no-print">
        <a href="#network-table">{words.toTable}</a>
      </p>
      <div className="network-stage">
        <section id="network-picture" aria-label={title}>
          <NetworkFrame
            language={language}
            title={title}
            description={words.picture.description}
            picture={picture}
            found={new Set(view.found.map(({ id }) => id))}
            named={named}
            data={to.projectNetworkFile(region.code, 'json', address)}
          />
          <ProjectLegend language={language} picture={picture} named={named} />
          <p className="no-print">
            {words.downloads}
            {colon(language)}
            <a href={to.projectNetworkFile(region.code, 'csv', address)}>{words.csv}</a>
            {' · '}
            <a href={to.projectNetworkFile(region.code, 'gexf', address)}>{words.gexf}</a>
          </p>
        </section>
        <div id="network-table" className="space-y-6">
          <PartyTable view={view} />
          <ProjectTable view={view} />
        </div>
      </div>
      <NetworkScript />
    </>
  );
}

function Answers({ view }: { view: ProjectNetworkView }) {
  const { language, answers, partyCount, projectCount, parts } = view;
  const words = projectNetworkMessages[language];
  return (
    <section aria-labelledby="network-answers" className="network-answers">
      <h2 id="network-answers" className="sr-only">
        {words.answers}
      </h2>
      <p>{words.summary(figure(language, partyCount), figure(language, projectCount), figure(language, parts))}</p>
      <ul>
        {answers.map(({ id, lead, items, rest, note }) => (
          <li key={id}>
            <strong>{lead}</strong>
            <Items language={language} items={items} />
            {rest.length > 0 && (
              <details>
                <summary>{words.rest(figure(language, rest.length))}</summary>
                <Items language={language} items={rest} />
              </details>
            )}
            {note && <p className="text-sm text-muted">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Items({ language, items }: { language: Language; items: readonly AnswerItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map(({ named, text }) => (
        <li key={named.id}>
          <a href={named.href} data-points={named.id}>
            {named.name}
          </a>
          {text !== null && `${colon(language)}${text}`}
        </li>
      ))}
    </ul>
  );
}

function Found({ view: { language, q, found } }: { view: ProjectNetworkView }) {
  const words = projectNetworkMessages[language];
  if (q === '') return null;
  if (found.length === 0) return <p className="notice">{words.notFound(q)}</p>;
  return (
    <p className="notice">
      {words.found(figure(language, found.length), q)}
      {found.slice(0, 12).map(({ id, name, href }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={href} data-points={id}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
