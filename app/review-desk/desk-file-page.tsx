import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { Faults } from '../alliance/alliance-form';
import { explainAlliance } from '../alliance/refusals';
import { momentText } from '../calendar/moment-text';
import { applicationMessages } from '../alliance/applications/application-messages';
import { ProofList } from '../alliance/applications/proof-page';
import { dueDay } from '../alliance/due-day';
import { applicationStateName, stateNames } from '../alliance/messages';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { CommentForm, DeskComments } from './desk-comments';
import { DeskCapabilities, DeskComparison } from './desk-comparison';
import { DeskDecision } from './desk-decision';
import { DeskDuplicates } from './desk-duplicates';
import type { OpenFile } from './desk-file.server';
import { deskMessages } from './messages';

export interface DeskFileProps {
  language: Language;
  file: OpenFile;
  fault: FormFault | null;
}

/** One file on the desk: who has it, what it says beside the record, who it may be, and the decision. */
export function DeskFilePage({ language, file, fault }: DeskFileProps) {
  const words = deskMessages[language];
  const to = paths(language);
  const { application } = file.file;
  return (
    <>
      <PageTitle
        language={language}
        title={words.file.title(file.reference)}
        purpose={`${words.kinds[application.kind]} · ${application.nameZh ?? words.unnamed}`}
        above={[[to.desk({ ...file.place, after: null }), words.title]]}
      />
      <Faults language={language} fault={fault} />
      <div className="space-y-8">
        <Holding language={language} file={file} fault={fault} />
        <Onward language={language} file={file} />
        {application.appealReason && (
          <dl className="notice notice-warning max-w-3xl">
            <dt className="font-semibold">{words.file.appeal}</dt>
            <dd>{application.appealReason}</dd>
            <dt className="mt-2 font-semibold">{words.file.formerDecision}</dt>
            <dd>{application.decisionReason}</dd>
          </dl>
        )}
        <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_28rem]">
          <div className="min-w-0 space-y-8">
            <Applicant language={language} file={file} />
            <DeskComparison language={language} file={file} />
            <DeskCapabilities language={language} file={file} />
          </div>
          <div className="min-w-0 space-y-8">
            <DeskDuplicates language={language} file={file} />
            <DeskComments language={language} file={file} />
            <DeskDecision language={language} file={file} fault={fault} />
            <History language={language} file={file} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Whether who applies can be reached at the firm's own domain, and how a claim is proved. */
function Applicant({ language, file }: Pick<DeskFileProps, 'language' | 'file'>) {
  const words = deskMessages[language].file.applicant;
  const { address, site, same } = file.domain;
  const { proof } = file.file;
  const standing = site === null ? words.noSite : same ? words.same(site) : words.other(site);
  const proven = proof === null ? same : proof.proven;
  return (
    <section className={proven ? 'notice max-w-3xl space-y-2' : 'notice notice-warning max-w-3xl space-y-2'}>
      <p>
        {words.address(address === null ? '–' : `@${address}`)} {proof === null && !same ? words.newFirm : standing}
      </p>
      {proof && (
        <>
          <h2>{words.proof}</h2>
          {proof.proven ? (
            proof.items.length > 0 && <ProofList language={language} items={proof.items} />
          ) : (
            <p className="font-semibold">{words.noProof}</p>
          )}
          {file.mine && <CommentForm language={language} file={file} field="proof" />}
        </>
      )}
    </section>
  );
}

function Holding({ language, file, fault }: DeskFileProps) {
  const words = deskMessages[language].file;
  const to = paths(language);
  const { application } = file.file;
  const { standing } = file;
  const holder = application.reviewerId === null ? null : (file.names[application.reviewerId] ?? '–');
  const clock = standing.clock && standing.clock !== 'calm' ? stateNames[language].clock[standing.clock] : '';
  return (
    <section
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
      aria-label={applicationMessages[language].page.state}
    >
      <strong className="tag">{applicationStateName(language, application.state)}</strong>
      {application.state === 'in-review' && (
        <span>
          {file.mine
            ? words.mineSince(momentText(application.takenAt!))
            : words.holder(holder!, momentText(application.takenAt!))}
        </span>
      )}
      {application.state === 'submitted' && <span>{words.waiting}</span>}
      {standing.dueOn && (
        <span>
          {applicationMessages[language].page.due} {dueDay(language, standing.dueOn, standing.dueProvisional)}{' '}
          {clock && (
            <strong className={standing.clock === 'overdue' ? 'text-missing-text' : 'text-warning'}>{clock}</strong>
          )}
        </span>
      )}
      {file.mayReview && application.state === 'submitted' && (
        <ButtonForm action={to.deskHolding(application.id, file.place)} values={{ move: 'take' }} look="button">
          {words.take}
        </ButtonForm>
      )}
      {file.mine && (
        <ButtonForm action={to.deskHolding(application.id, file.place)} values={{ move: 'release' }}>
          {words.release}
        </ButtonForm>
      )}
      {file.mayReview && application.state === 'in-review' && !file.mine && (
        <details open={fault !== null}>
          <summary>{words.releaseOther}</summary>
          <PostForm action={to.deskHolding(application.id, file.place)} className="flex flex-wrap items-end gap-2">
            <input type="hidden" name="move" value="release" />
            <label>
              <span className="block">{words.releaseReason}</span>
              <input name="reason" required className="field-input" />
            </label>
            <button type="submit" className="button button-secondary">
              {words.release}
            </button>
          </PostForm>
        </details>
      )}
      {!file.mayReview && <span className="text-muted">{file.ownRefusal ? words.ownRefusal : words.notReviewer}</span>}
    </section>
  );
}

/** The way on through the queue the reviewer came from: the thing to do next once this file is decided. */
function Onward({ language, file }: Omit<DeskFileProps, 'fault'>) {
  const words = deskMessages[language];
  const to = paths(language);
  const { next, place } = file;
  const { state } = file.file.application;
  const open = state === 'submitted' || state === 'in-review';
  return (
    <nav aria-label={words.queues[place.queue]} className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      {next ? (
        <a href={to.deskFile(next.id, next.place)} rel="next" className={open ? undefined : 'button'}>
          {words.file.next(next.reference, next.nameZh ?? words.unnamed)}
        </a>
      ) : (
        <span>{words.file.last(words.queues[place.queue])}</span>
      )}
      <a href={to.desk({ ...place, after: null })}>{words.bulk.back}</a>
    </nav>
  );
}

/** Of saves in a row only the last is told. */
function isShown(entry: OpenFile['history'][number], index: number, all: OpenFile['history']): boolean {
  return entry.deed !== 'application.edit' || all[index - 1]?.deed !== 'application.edit';
}

function History({ language, file }: Omit<DeskFileProps, 'fault'>) {
  const words = applicationMessages[language];
  const deedName = (deed: string) =>
    (words.deeds as Readonly<Record<string, string>>)[deed.replace('application.', '')] ?? words.deeds.other;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.page.history}</h2>
      <ol className="mt-2 space-y-1">
        {file.history.filter(isShown).map((entry) => (
          <li key={entry.sequence} className="flex flex-wrap gap-x-4">
            <time dateTime={entry.at} className="tabular-nums text-muted">
              {momentText(entry.at)}
            </time>
            <span>{entry.actorId === null ? 'TwinAtlas' : (file.names[entry.actorId] ?? '–')}</span>
            <span>
              {deedName(entry.deed)}
              {entry.outcome !== 'done' &&
                brackets(language, explainAlliance(language, { ok: false, code: 'not-allowed' }))}
              {entry.reason && <span className="text-muted"> – {entry.reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
