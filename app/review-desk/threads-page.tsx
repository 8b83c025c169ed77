import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FaultNotice } from '../ui/fault-notice';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { explainThread } from '../threads/refusals';
import type { ReportedThread } from '../threads/thread';
import { threadMessages } from '../threads/thread-messages';
import { AnswerForm } from './answer-form';
import { deskMessages } from './messages';

interface Props {
  language: Language;
  reported: readonly ReportedThread[];
  fault: FormFault | null;
}

/** Conversations one side of which complained of the other. */
export function ReportedThreadsPage({ language, reported, fault }: Props) {
  const words = threadMessages[language].desk;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.desk(), deskMessages[language].title]]}
      />
      <FaultNotice fault={fault} explain={(refusal) => explainThread(language, refusal)} />
      {reported.length === 0 && <p>{words.none}</p>}
      <ul className="max-w-3xl space-y-4">
        {reported.map((one) => (
          <Reported key={one.id} language={language} one={one} />
        ))}
      </ul>
    </>
  );
}

function Reported({ language, one }: { language: Language; one: ReportedThread }) {
  const words = threadMessages[language];
  const name = words.number(String(one.id));
  return (
    <li className="card space-y-2">
      <h2 className="text-base wrap-anywhere">
        {name} <span className="font-normal">{words.about(one.about)}</span>
      </h2>
      {one.reports.map((report, index) => (
        <div key={index} className="space-y-2">
          <p className="text-sm text-muted">
            {words.desk.against(report.against?.name ?? words.personal)} · {words.desk.on(report.reportedOn)}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{report.report ?? words.erased}</p>
          <h3>{words.desk.wrote}</h3>
          <ul className="list-disc ps-5">
            {report.wrote.map((text, line) => (
              <li key={line} className="whitespace-pre-line wrap-anywhere">
                {text ?? words.desk.nothing}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {one.mayStop ? (
        <AnswerForm
          language={language}
          action={paths(language).deskThread(one.id)}
          label={words.desk.reason}
          about={name}
          moves={[
            ['stop', words.desk.stop],
            ['dismiss', words.desk.dismiss],
          ]}
        />
      ) : (
        <p className="text-muted">{deskMessages[language].file.notReviewer}</p>
      )}
    </li>
  );
}
