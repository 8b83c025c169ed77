import { foreignTag, type Language } from '../../i18n/language';
import { DataTable } from '../../ui/data-table';
import { projectMessages } from '../messages';
import { publicProjectMessages } from './messages';
import type { ProjectView } from './project-view.server';

interface Props {
  language: Language;
  project: ProjectView;
}

/** How far it is. The day a milestone was first due stays in sight. */
export function Milestones({ language, project: { milestones } }: Props) {
  const words = publicProjectMessages[language];
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">{words.milestones}</h2>
      <DataTable
        rows={milestones}
        keyOf={({ id }) => id}
        columns={[
          { heading: words.milestone, namesRow: true, cell: ({ title }) => title },
          { heading: words.party, cell: ({ party }) => party },
          {
            heading: words.due,
            cell: ({ dueOn, firstDueOn }) => (
              <>
                {dueOn}
                {firstDueOn !== dueOn && <span className="second-name">{words.firstDue(firstDueOn)}</span>}
              </>
            ),
          },
          { heading: words.milestoneState, cell: ({ state }) => projectMessages[language].milestone.state[state] },
        ]}
      />
    </section>
  );
}

/** Outputs have one title: in 中文 where it has Chinese characters, which an English page says to who reads it out. */
const writtenIn = (title: string, language: Language): Language => (/\p{Script=Han}/u.test(title) ? 'zh' : language);

/** What came of it; of what was withdrawn its title, the day and why. */
export function Outputs({ language, project: { outputs } }: Props) {
  const words = publicProjectMessages[language];
  if (outputs.length === 0) return null;
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">{words.outputs}</h2>
      <DataTable
        rows={outputs}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: words.output,
            namesRow: true,
            cell: ({ title, url, withdrawn }) => (
              <>
                <span lang={foreignTag(language, writtenIn(title, language))}>
                  {url === null ? title : <a href={url}>{title}</a>}
                </span>
                {withdrawn && (
                  <span className="second-name">{words.withdrawnOutput(withdrawn.on, withdrawn.reason)}</span>
                )}
              </>
            ),
          },
          { heading: words.kind, cell: ({ kind }) => projectMessages[language].output.kind[kind] },
          { heading: words.party, cell: ({ party }) => party },
          { heading: words.identifier, cell: ({ identifier }) => identifier ?? '–' },
          { heading: words.published, cell: ({ publishedOn }) => publishedOn },
        ]}
      />
    </section>
  );
}
