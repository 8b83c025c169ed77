import { Faults } from '../alliance/alliance-form';
import { applicationMessages } from '../alliance/applications/application-messages';
import { dueDay } from '../alliance/due-day';
import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { EvidenceLinks } from '../ui/evidence-links';
import type { FormFault } from '../web/form-fault';
import { AnswerForm } from './answer-form';
import type { DeskCapability } from './desk-capabilities.server';
import { deskMessages } from './messages';

interface Props {
  language: Language;
  waiting: readonly DeskCapability[];
  /** Why an answer came back, and to which row. */
  fault?: FormFault | null;
  about?: number | null;
}

/** What member firms added, each with its evidence, judged as in an application. */
export function DeskCapabilitiesPage({ language, waiting, fault = null, about = null }: Props) {
  const words = proposalMessages[language];
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
        {waiting.map((one, index) => (
          <li key={one.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.company(one.slug)} className="font-semibold">
                {one.company}
              </a>
              <span>{one.segment}</span>
              <span className="tag">{one.held ? words.desk.more : words.desk.anew}</span>
              <span className="text-sm text-muted">
                {one.proposedAt} · {words.due(dueDay(language, one.dueOn, one.dueProvisional))}
              </span>
            </p>
            <p className="wrap-anywhere">{one.summary}</p>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="tag">{applicationMessages[language].capability.kinds[one.kind]}</span>
              <EvidenceLinks language={language} url={one.url} file={one.file} />
            </p>
            {one.mayDecide ? (
              <AnswerForm
                language={language}
                action={to.deskCapability(one.id)}
                label={words.desk.reason}
                about={`${one.company} ${one.segment}`}
                moves={[
                  ['accept', words.desk.accept],
                  ['reject', words.desk.reject],
                ]}
                reason={about === one.id ? fault?.values.reason : undefined}
                filled={index === 0}
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
