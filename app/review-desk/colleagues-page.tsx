import { Faults } from '../alliance/alliance-form';
import type { DeskColleague } from '../colleagues/waiting-colleagues.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { AnswerForm } from './answer-form';
import { deskMessages } from './messages';
import { StoredFileLinks } from '../ui/stored-file';

interface Props {
  language: Language;
  waiting: readonly DeskColleague[];
  fault?: FormFault | null;
  /** The request an answer came back for. */
  about?: number | null;
}

/** Requests to speak for a firm that the firm did not or cannot answer, each with the signs to go by. */
export function DeskColleaguesPage({ language, waiting, fault = null, about = null }: Props) {
  const words = colleagueMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.desk.title}
        purpose={words.desk.purpose}
        above={[[to.desk(), deskMessages[language].title]]}
      />
      <Faults language={language} fault={fault} />
      {waiting.length === 0 && <p>{words.desk.none}</p>}
      <ul className="card-list">
        {waiting.map((one) => (
          <li key={one.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.company(one.slug)} className="font-semibold wrap-anywhere">
                {one.company}
              </a>
              <span className="wrap-anywhere">{one.email}</span>
              <span className="text-sm text-muted">{one.askedOn}</span>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{one.note}</p>
            <ul className="list-disc ps-5 text-sm">
              <li>{one.people === 0 ? words.desk.nobody : words.desk.people(String(one.people))}</li>
              <li>{one.atDomain ? words.desk.atDomain : words.desk.notAtDomain}</li>
              <li>
                {one.letter ? (
                  <StoredFileLinks language={language} id={one.letter.id} name={one.letter.name} />
                ) : (
                  words.desk.noLetter
                )}
              </li>
            </ul>
            {one.mayDecide && (
              <AnswerForm
                language={language}
                action={to.deskColleague(one.id)}
                label={words.desk.reason}
                moves={[
                  ['accept', words.accept],
                  ['decline', words.decline],
                ]}
                about={`${one.company}, ${one.email}`}
                reason={about === one.id ? fault?.values.reason : undefined}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
