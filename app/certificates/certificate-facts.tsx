import { languageTag, type Language } from '../i18n/language';
import { besideLanguage } from '../i18n/messages';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { certificateMessages } from './messages';
import type { PublicFacts } from './public-view';
import { offlineMessages } from './verification/offline-messages';

/** The holder's name, and in Latin letters where that is signed. */
const namesOf = ({ name, latinName }: PublicFacts) => (latinName ? `${name} · ${latinName}` : name);

/** What is signed, large, to be held against what the file shows. */
export function SignedContent({ language, facts }: { language: Language; facts: PublicFacts }) {
  const words = certificateMessages[language];
  const lines = [
    [words.holder, namesOf(facts)],
    [words.certificate, facts.title],
    [words.level, facts.level],
    [words.number, facts.number],
    [words.body, facts.body.name],
    [words.issuedOn, facts.issuedOn],
    [words.validUntil, facts.validUntil ?? words.forGood],
  ] as const;
  return (
    <section aria-labelledby="signed" className="mt-6">
      <h3 id="signed">{words.signed}</h3>
      <dl className="mt-2 space-y-2">
        {lines.map(([term, said]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-2xl font-semibold wrap-anywhere">{said}</dd>
            {said === facts.title && facts.otherTitle && (
              <dd lang={languageTag[besideLanguage(language)]} className="text-lg wrap-anywhere">
                {facts.otherTitle}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The whole of what it says; where that was `said` above, only what the register adds. */
export function CertificateFacts({
  language,
  facts,
  here,
  said,
}: {
  language: Language;
  facts: PublicFacts;
  here: boolean;
  said: boolean;
}) {
  const words = certificateMessages[language];
  const to = paths(language);
  const { body } = facts;
  return (
    <section aria-labelledby="facts" className="max-w-2xl space-y-4">
      <h2 id="facts">{said ? words.onRecord : words.facts}</h2>
      <dl className="facts">
        {!said && (
          <>
            <dt>{words.holder}</dt>
            <dd className="font-semibold">{namesOf(facts)}</dd>
            <dt>{words.certificate}</dt>
            <dd>{facts.title}</dd>
          </>
        )}
        <dt>{words.occupation}</dt>
        <dd>{facts.occupation}</dd>
        {!said && (
          <>
            <dt>{words.level}</dt>
            <dd>{facts.level}</dd>
          </>
        )}
        <dt>{words.body}</dt>
        <dd>
          <a href={to.issuer(body.id)}>{body.name}</a> <span className="tag">{words.kinds[body.kind]}</span>
          {body.endedOn && <span className="block">{words.ended(body.endedOn)}</span>}
          <span className="block text-sm">
            {body.registerUrl ? (
              <a href={body.registerUrl} rel="noopener noreferrer">
                {words.register}
              </a>
            ) : (
              <span className="text-muted">{words.noRegister}</span>
            )}
          </span>
        </dd>
        {!said && (
          <>
            <dt>{words.issuedOn}</dt>
            <dd>{facts.issuedOn}</dd>
            <dt>{words.validUntil}</dt>
            <dd>{facts.validUntil ?? words.forGood}</dd>
          </>
        )}
        {facts.replacedBy && (
          <>
            <dt>{words.replacedBy}</dt>
            <dd>
              <a href={to.certificate(facts.replacedBy)}>{facts.replacedBy}</a>
            </dd>
          </>
        )}
      </dl>
      {here ? (
        <a href={to.certificate(facts.number)}>{offlineMessages[language].logElsewhere}</a>
      ) : (
        <ButtonForm action={to.certificateCredential(facts.number)} values={{ name: facts.name }}>
          {words.download}
        </ButtonForm>
      )}
    </section>
  );
}
