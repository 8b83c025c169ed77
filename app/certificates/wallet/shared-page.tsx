import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { certificateMessages } from '../messages';
import { momentText } from '../../calendar/moment-text';
import type { OpenedShare } from './share.server';
import { shareFields, type ShareField, type SharedFacts } from './share';
import { shareMessages } from './share-messages';
import { ThreeAnswers } from '../verification/three-answers';

/**
 * What the reader of a link sees: the three answers, the chosen fields, and when the link (not the certificate) ends.
 */
export function SharedPage({
  language,
  opened,
}: {
  language: Language;
  opened: OpenedShare & { readonly checkedAt: string };
}) {
  const words = shareMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.shared} purpose={words.sharedPurpose} />
      <div className="space-y-8">
        <ThreeAnswers
          language={language}
          verification={opened.verification}
          checkedAt={opened.checkedAt}
          nameless={'name' in opened.facts ? undefined : 'link'}
        />
        <section aria-labelledby="chosen" className="max-w-2xl space-y-3">
          <h2 id="chosen">{words.chosen}</h2>
          <Facts language={language} facts={opened.facts} />
        </section>
        <section aria-labelledby="link" className="notice prose-width space-y-1">
          <h2 id="link" className="text-base">
            {words.linkEnds(momentText(opened.expiresAt))}
          </h2>
          <p>
            {words.linkEndsNot} <a href={to.verification()}>{words.verify}</a>
          </p>
          <p className="text-sm text-muted">{words.receipt}</p>
        </section>
        <p className="prose-width text-sm text-muted">{certificateMessages[language].otherRegisters}</p>
      </div>
    </>
  );
}

function Facts({ language, facts }: { language: Language; facts: SharedFacts }) {
  const words = shareMessages[language];
  const chosen = shareFields.filter((field) => field in facts);
  const text = (field: ShareField) => facts[field] ?? (field === 'validUntil' ? words.certificateForGood : '');
  if (chosen.length === 0) return <p>{words.nothingChosen}</p>;
  return (
    <dl className="facts">
      {chosen.map((field) => (
        <div key={field} className="contents">
          <dt>{words.fieldNames[field]}</dt>
          <dd>{text(field)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A link that shows nothing (any more), and that this says nothing against the certificate. */
export function GoneShare({
  language,
  code,
}: {
  language: Language;
  code: keyof (typeof shareMessages)[Language]['gone'];
}) {
  const words = shareMessages[language];
  return (
    <div className="prose-width space-y-3">
      <h1>{words.gone[code].title}</h1>
      <p>{words.gone[code].text}</p>
      <p>
        <a href={paths(language).verification()} className="button">
          {words.verify}
        </a>
      </p>
    </div>
  );
}
