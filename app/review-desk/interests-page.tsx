import { dateInChina } from '../calendar/working-days';
import { Faults } from '../alliance/alliance-form';
import { AnswerForm } from './answer-form';
import { deskMessages } from './messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { ReportedInterest } from '../interests/interest';
import { interestMessages } from '../interests/messages';

/** Messages of firms that somebody who got one complained of. */
export function ReportedInterestsPage({
  language,
  reported,
  fault,
}: {
  language: Language;
  reported: readonly ReportedInterest[];
  fault: FormFault | null;
}) {
  const words = interestMessages[language];
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
      {reported.length === 0 && <p>{words.desk.none}</p>}
      <ul className="card-list">
        {reported.map((one) => (
          <li key={one.id} className="card space-y-2">
            <h2 className="text-base">
              <a href={to.company(one.company.slug)}>{one.company.name}</a>{' '}
              <span className="text-sm font-normal text-muted">{dateInChina(new Date(one.createdAt))}</span>
            </h2>
            <p className="whitespace-pre-line wrap-anywhere">{one.work}</p>
            <p className="text-sm text-muted wrap-anywhere">
              {one.place} · {one.contact}
            </p>
            <h3>{words.desk.reports}</h3>
            <ul className="list-disc ps-5">
              {one.reports.map((report, index) => (
                <li key={index} className="whitespace-pre-line wrap-anywhere">
                  {report}
                </li>
              ))}
            </ul>
            {one.mayStop ? (
              <AnswerForm
                language={language}
                action={to.deskInterest(one.id)}
                label={words.desk.reason}
                about={one.company.name}
                moves={[
                  ['stop', words.desk.stop],
                  ['dismiss', words.desk.dismiss],
                ]}
              />
            ) : (
              <p className="text-muted">{deskMessages[language].file.notReviewer}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
