import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { homeMessages } from './messages';
import type { Waiting } from './waiting.server';

/** What waits for the reader, each with the way to it. */
export function WaitingList({ language, waiting }: { language: Language; waiting: Waiting }) {
  const words = homeMessages[language];
  const to = paths(language);
  const { applications, questions, messages, desk } = waiting;
  const lines = [
    [desk?.overdue ?? 0, to.desk(), words.waits.overdue],
    [desk?.waiting ?? 0, to.desk(), words.waits.desk],
    [applications, to.applications(), words.waits.applications],
    [questions, to.inquiries(), words.waits.questions],
    [messages, to.talentMessages(), words.waits.messages],
  ] as const;
  const some = lines.filter(([count]) => count > 0);
  return (
    <section aria-labelledby="waiting" className="card space-y-1">
      <h2 id="waiting">{words.waiting}</h2>
      {some.length === 0 && <p>{words.waitingNone}</p>}
      <ul className="link-list">
        {some.map(([count, href, sentence]) => (
          <li key={sentence(count)}>
            <a href={href}>{sentence(count)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
