import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { companyMessages } from './company-messages';
import { Evidence, EvidenceSource } from './evidence';
import type { Ground } from './ground';
import { ownStatementIn } from './own-statement';

/** Everything that stands for a capability, the strongest first: of which kind, how sure, of when, and what it says. */
export function GroundList({ language, grounds }: { language: Language; grounds: readonly Ground[] }) {
  const words = companyMessages[language];
  return (
    <ul className="space-y-2" aria-label={words.grounds}>
      {grounds.map((ground) => (
        <li key={`${ground.kind} ${ground.reference}`} className="space-y-1">
          <p className="flex flex-wrap gap-2">
            <span className="tag">{words.groundKind[ground.kind]}</span>
            <span className="tag">{words.confidence[ground.confidence]}</span>
            {ground.validFrom && <span className="tag">{words.asOf(ground.validFrom)}</span>}
          </p>
          <Evidence language={language} text={groundText(language, ground)} />
          <EvidenceSource language={language} title={ground.sourceTitle} url={ground.sourceUrl} />
        </li>
      ))}
    </ul>
  );
}

/** What a ground says, in the reader's language. */
function groundText(language: Language, { evidence, evidenceZh }: Ground): string {
  return ownStatementIn(language, localised(language, evidenceZh ?? evidence, evidence));
}
