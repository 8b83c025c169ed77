import { ownStatementIn } from '../companies/own-statement';
import { EvidenceSource } from '../companies/evidence';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { InLanguage } from '../ui/in-language';
import { paths } from '../paths';
import { segmentMessages } from './messages';
import { byRegion, type Claim, type LocalClaim } from './segment';

/** Firms of the region with what their claim rests on. */
export function ClaimsHere({ language, claims }: { language: Language; claims: readonly LocalClaim[] }) {
  const words = segmentMessages[language];
  if (claims.length === 0) return <p>{words.hereNone}</p>;
  return (
    <table className="data-table data-table-cards">
      <thead>
        <tr>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.evidence}</th>
          <th scope="col">{words.asOf}</th>
          <th scope="col">{words.confidence}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.companyId}>
            <th scope="row">
              <a href={paths(language).company(claim.slug)}>{localised(language, claim.nameZh, claim.nameEn)}</a>
              {claim.seatConfidence === 'low' && (
                <span className="block text-sm font-normal text-muted">{words.seatUnsourced}</span>
              )}
            </th>
            <td data-label={words.evidence} className="text-sm wrap-anywhere">
              {ownStatementIn(language, localised(language, claim.evidenceZh ?? claim.evidence, claim.evidence))}
              <EvidenceSource language={language} title={claim.sourceTitle} url={claim.sourceUrl} />
              {claim.notes[language].map((note) => (
                <p key={note.text} className="text-muted">
                  {words.note}
                  {colon(language)}
                  <InLanguage page={language} language={note.language}>
                    {note.text}
                  </InLanguage>
                </p>
              ))}
            </td>
            <td data-label={words.asOf} className="whitespace-nowrap">
              {claim.asOf ?? words.undated}
            </td>
            <td data-label={words.confidence}>{words.confidenceLevels[claim.confidence]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Firms of other regions, region by region: who could come, help or supply. */
export function ClaimsElsewhere({
  language,
  segmentId,
  lens,
  claims,
}: {
  language: Language;
  segmentId: string;
  lens: string | null;
  claims: readonly Claim[];
}) {
  const words = segmentMessages[language];
  const to = paths(language);
  if (claims.length === 0) return <p>{words.elsewhereNone}</p>;
  return (
    <dl className="facts">
      {byRegion(claims).map((group) => (
        <div key={group.regionCode ?? ''} className="facts-row">
          <dt>
            {group.regionCode ? (
              <a href={to.segment(segmentId, { region: group.regionCode, lens })}>
                {localised(language, group.nameZh ?? '', group.nameEn)}
              </a>
            ) : (
              words.seatUnknown
            )}
          </dt>
          <dd>
            <ul className="flex flex-wrap gap-x-4">
              {group.claims.map((claim) => (
                <li key={claim.companyId}>
                  <a href={to.company(claim.slug)}>{localised(language, claim.nameZh, claim.nameEn)}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
