import { StoryList } from '../certificates/story/story-list';
import { storyMessages } from '../certificates/story/story-messages';
import { HistoryTable } from '../history/history-table';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { WithHistory } from './batch-view.server';
import type { DeskCertificate } from './desk-view';
import { certificateDeskMessages } from './messages';
import { stateName } from './refusals';

interface Props {
  language: Language;
  certificate: WithHistory<DeskCertificate>;
}

/** One certificate at the desk: what it says, what may be done with it by whom, and what was. */
export function DeskCertificatePage({ language, certificate }: Props) {
  const words = certificateDeskMessages[language];
  const own = words.certificate;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={certificate.number}
        purpose={own.purpose}
        above={[
          [to.certificateDesk(), words.title],
          [to.deskCertificates(), words.find],
        ]}
      />
      {certificate.lostKey && certificate.state === 'issued' && (
        <p className="notice notice-missing mb-5 max-w-2xl">{own.lostKey}</p>
      )}
      <CertificateFacts language={language} certificate={certificate} />
      <Moves language={language} certificate={certificate} />
      <section aria-labelledby="story" className="mt-10">
        <h2 id="story">{storyMessages[language].ofHolder}</h2>
        <StoryList language={language} lines={certificate.story} />
      </section>
      <section aria-labelledby="history" className="mt-10">
        <h2 id="history">{own.history}</h2>
        <HistoryTable
          language={language}
          entries={certificate.history}
          names={certificate.names}
          older={null}
          newest={null}
        />
      </section>
    </>
  );
}

/** What the certificate says and where it stands. */
export function CertificateFacts({ language, certificate }: { language: Language; certificate: DeskCertificate }) {
  const words = certificateDeskMessages[language];
  const own = words.certificate;
  const to = paths(language);
  const { replacedBy } = certificate;
  return (
    <dl className="facts max-w-3xl">
      <dt>{own.state}</dt>
      <dd className="font-semibold">{certificate.expired ? own.expired : stateName(language, certificate.state)}</dd>
      <dt>{own.holder}</dt>
      <dd>{certificate.name}</dd>
      <dt>{own.scheme}</dt>
      <dd>{certificate.title}</dd>
      <dt>{own.body}</dt>
      <dd>
        <a href={to.issuingBody(certificate.bodyId)}>{certificate.body}</a>
      </dd>
      {certificate.issuedOn && (
        <>
          <dt>{own.term}</dt>
          <dd>
            {certificate.validUntil
              ? own.until(certificate.issuedOn, certificate.validUntil)
              : `${certificate.issuedOn} · ${own.forGood}`}
          </dd>
        </>
      )}
      {certificate.reason && (
        <>
          <dt>{own.reason}</dt>
          <dd>{certificate.reason}</dd>
        </>
      )}
      {certificate.replaces && (
        <>
          <dt>{own.replaces}</dt>
          <dd>
            <a href={to.deskCertificate(certificate.replaces)}>{certificate.replaces}</a>
          </dd>
        </>
      )}
      {replacedBy && (
        <>
          <dt>{replacedBy.state === 'proposed' ? own.pending : own.replacedBy}</dt>
          <dd>
            <a href={to.deskCertificate(replacedBy.number)}>{replacedBy.number}</a>
          </dd>
        </>
      )}
      <dt>{own.proposedBy}</dt>
      <dd>{words.batchPage.account(String(certificate.proposedBy))}</dd>
      {certificate.issuedBy !== null && (
        <>
          <dt>{own.issuedBy}</dt>
          <dd>{words.batchPage.account(String(certificate.issuedBy))}</dd>
        </>
      )}
      {certificate.batchId !== null && (
        <>
          <dt>{own.batch}</dt>
          <dd>
            <a href={to.certificateBatch(certificate.batchId)}>{words.batch(String(certificate.batchId))}</a>
          </dd>
        </>
      )}
      {certificate.public && (
        <>
          <dt>{own.publicPage}</dt>
          <dd>
            <a href={to.certificate(certificate.number)}>{certificate.number}</a>
          </dd>
        </>
      )}
      {certificate.exam && (
        <>
          <dt>{own.exam}</dt>
          <dd>
            <a href={to.assessmentAnnulment(certificate.seatId)}>
              {certificate.exam === 'annulled' ? own.annulled : own.annul}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What this reader may do now, each on a page of its own with its reason. */
function Moves({ language, certificate }: Props) {
  const own = certificateDeskMessages[language].certificate;
  const to = paths(language);
  const { may, asked, number } = certificate;
  const moves = [
    ...(may.askRevocation ? [['revocation', own.askRevocation] as const] : []),
    ...(may.suspend ? [['suspension', own.suspend] as const] : []),
    ...(may.resume ? [['resumption', own.resume] as const] : []),
    ...(may.replace ? [['replacement', own.replace] as const] : []),
  ];
  return (
    <>
      {asked && (
        <div className="notice notice-warning mt-6 max-w-2xl">
          <p>{own.revokeText(String(asked.by))}</p>
          <p className="whitespace-pre-line">
            {own.reason}
            {colon(language)}
            {asked.reason}
          </p>
          {asked.mine && <p>{own.own}</p>}
          {(may.revoke || may.decline) && (
            <p className="mt-2">
              <a
                href={to.deskCertificateMove(number, 'revocation')}
                className={asked.mine ? 'button button-secondary' : 'button'}
              >
                {asked.mine ? own.takeBack : may.revoke ? own.decide : own.decline}
              </a>
            </p>
          )}
        </div>
      )}
      {moves.length > 0 && (
        <p className="mt-6 flex flex-wrap gap-3">
          {moves.map(([move, name]) => (
            <a key={move} href={to.deskCertificateMove(number, move)} className="button button-secondary">
              {name}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
