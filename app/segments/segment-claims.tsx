import { GroundList } from '../companies/ground-list';
import { Romanised } from '../companies/romanised';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { fullStop, colon } from '../i18n/punctuation';
import { DataTable } from '../ui/data-table';
import { InLanguage } from '../ui/in-language';
import { paths } from '../paths';
import { atlasMessages } from '../atlas/messages';
import { unsourcedHere, type Unsourced } from '../atlas/unsourced';
import { segmentMessages } from './messages';
import { byRegion, type Claim, type LocalClaim } from './segment';

/** That the register has more firms than a public source states, with the way to its view. */
function LeftOut({ language, text, href }: { language: Language; text: string; href: string }) {
  return (
    <p>
      {text}
      {fullStop(language)}
      <a href={href}>{atlasMessages[language].unsourced.show}</a>
    </p>
  );
}

/** Firms of the region with what their claim rests on; `registered` is the page with the firms a lens leaves out. */
export function ClaimsHere({
  language,
  claims,
  unsourced,
  registered,
}: {
  language: Language;
  claims: readonly LocalClaim[];
  unsourced: Unsourced | null;
  registered: string;
}) {
  const words = segmentMessages[language];
  const leftOut = unsourced && unsourcedHere(language, unsourced);
  return (
    <>
      {claims.length > 0 && <ClaimTable language={language} claims={claims} />}
      {leftOut ? (
        <LeftOut language={language} text={leftOut} href={registered} />
      ) : (
        claims.length === 0 && <p>{words.hereNone}</p>
      )}
    </>
  );
}

function ClaimTable({ language, claims }: { language: Language; claims: readonly LocalClaim[] }) {
  const words = segmentMessages[language];
  return (
    <DataTable
      rows={claims}
      keyOf={(claim) => claim.companyId}
      columns={[
        {
          heading: words.company,
          namesRow: true,
          cell: (claim) => (
            <>
              <a href={paths(language).company(claim.slug)}>{localised(language, claim.nameZh, claim.nameEn)}</a>
              <Romanised language={language} names={claim} />
              {claim.seatConfidence === 'low' && (
                <span className="block text-sm font-normal text-muted">{words.seatUnsourced}</span>
              )}
            </>
          ),
        },
        {
          heading: words.evidence,
          className: 'text-sm wrap-anywhere',
          cell: (claim) => (
            <>
              <GroundList language={language} grounds={claim.grounds} />
              {claim.notes[language].map((note) => (
                <p key={note.text} className="text-muted">
                  {words.note}
                  {colon(language)}
                  <InLanguage page={language} language={note.language}>
                    {note.text}
                  </InLanguage>
                </p>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

/** Firms of other regions, region by region: who could come, help or supply. */
export function ClaimsElsewhere({
  language,
  segmentId,
  lens,
  claims,
  unsourced,
}: {
  language: Language;
  segmentId: string;
  lens: string | null;
  claims: readonly Claim[];
  /** The page with the regions a lens leaves out; null where it leaves out none. */
  unsourced: string | null;
}) {
  const words = segmentMessages[language];
  const to = paths(language);
  const leftOut = unsourced && (
    <LeftOut language={language} text={atlasMessages[language].unsourced.elsewhere} href={unsourced} />
  );
  if (claims.length === 0) return leftOut || <p>{words.elsewhereNone}</p>;
  return (
    <>
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
                    <Romanised language={language} names={claim} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {leftOut}
    </>
  );
}
