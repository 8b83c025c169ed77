import type { Language } from '../../i18n/language';
import type { ApplicationPage } from './application-page.server';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { applicationMessages } from './application-messages';
import { dueDay } from '../due-day';
import { momentText } from '../../calendar/moment-text';
import { applicationStateName, stateNames } from '../messages';
import { sectionOf } from './missing';
import { fieldName } from './missing-words';

interface Props {
  language: Language;
  page: ApplicationPage;
}

/** Where an application stands: what was answered, who acts next and by when. */
export function Standing({ language, page }: Props) {
  const words = applicationMessages[language].page;
  const { application, standing, reference } = page;
  const due = dueDay(language, standing.dueOn ?? '', standing.dueProvisional);
  const clock =
    standing.clock === null || standing.clock === 'calm' ? '' : ` · ${stateNames[language].clock[standing.clock]}`;
  return (
    <section aria-label={words.state} className="space-y-3">
      {application.state === 'submitted' && (
        <div role="status" className="notice">
          <p className="font-semibold">
            {page.putBackAt === null ? words.submitted(reference) : words.putBack(momentText(page.putBackAt))}
          </p>
          <p>{standing.clock === 'overdue' ? words.late(due) : words.next(due)}</p>
        </div>
      )}
      {application.state === 'returned' && (
        <div className="notice notice-warning">
          <h2>{words.returned}</h2>
          <p className="whitespace-pre-line">{application.decisionReason}</p>
          {page.comments.length > 0 && (
            <ul className="mt-2 list-disc ps-5">
              {page.comments.map((comment, index) => (
                <li key={index}>
                  <a
                    href={paths(language).applicationSection(page.id, sectionOf(comment.field))}
                    className="font-semibold"
                  >
                    {fieldName(language, comment.field, page.segmentNames)}
                  </a>
                  {colon(language)}
                  {comment.text}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {(application.state === 'refused' || application.state === 'approved') && (
        <div className={`notice ${application.state === 'refused' ? 'notice-missing' : ''}`}>
          <h2>{application.state === 'refused' ? words.refused : words.approved}</h2>
          <p className="whitespace-pre-line">{application.decisionReason}</p>
        </div>
      )}
      <dl className="facts">
        <dt>{words.state}</dt>
        <dd>
          <strong>{applicationStateName(language, application.state)}</strong>
        </dd>
        <dt>{words.acts}</dt>
        <dd>{standing.acts ? stateNames[language].acts[standing.acts] : words.nobody}</dd>
        {standing.dueOn && (
          <>
            <dt>{words.due}</dt>
            <dd>
              {due}
              {clock}
            </dd>
          </>
        )}
        {application.appealReason && (
          <>
            <dt>{words.appealed}</dt>
            <dd>{application.appealReason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
