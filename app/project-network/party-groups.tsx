import { figure } from '../i18n/figures';
import { listed, spaced } from '../i18n/punctuation';
import { paths } from '../paths';
import { projectNetworkMessages } from './messages';
import { addressOfFilter, type ProjectNetworkView } from './project-network-view';

/** So many members of a group are named before it is opened. */
const namedAtMost = 3;

/** The groups, each a link that opens it: its parties as list and picture; the opened one with the way back to all. */
export function PartyGroups({ view }: { view: ProjectNetworkView }) {
  const { language, region, filter, groups, q } = view;
  const words = projectNetworkMessages[language];
  const to = (group: number | null) =>
    paths(language).projectNetwork(region.code, addressOfFilter({ ...filter, group }, q));
  const [opened] = groups;
  if (filter.group !== null)
    return (
      <p className="notice">
        {spaced(
          language,
          words.groups.opened(figure(language, filter.group), figure(language, opened?.parties.length ?? 0)),
        )}{' '}
        <a href={to(null)}>{words.groups.all}</a>
      </p>
    );
  if (groups.length < 2) return null;
  return (
    <section aria-labelledby="network-groups" className="network-answers">
      <h2 id="network-groups">{words.groups.title}</h2>
      <p className="text-sm text-muted">{words.groups.purpose}</p>
      <ul>
        {groups.map(({ number, parties }) => {
          const first = listed(
            language,
            parties.slice(0, namedAtMost).map(({ name }) => name),
          );
          const more = parties.length > namedAtMost ? [words.more(figure(language, parties.length))] : [];
          return (
            <li key={number}>
              <a href={to(number)}>{words.groups.open(figure(language, number), figure(language, parties.length))}</a>{' '}
              {spaced(language, first, ...more)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
