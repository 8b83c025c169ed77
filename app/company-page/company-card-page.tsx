import { memberMessages } from '../alliance/member-messages';
import { cardMessages } from './card-messages';
import { languageTag, type Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { frameMessages } from '../ui/messages';
import { PageTitle } from '../ui/page-title';
import { QrCode } from '../ui/qr-code';
import { embedTag, type CompanyCard } from './company-card';
import { companyMessages } from '../companies/company-messages';
import { directoryMessages } from '../directory/messages';

/** A company's card to print, with its QR code, and the tag that puts it on another site. */
export function CompanyCardPage({ language, card }: { language: Language; card: CompanyCard }) {
  const words = cardMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-8">
      <div>
        <PageTitle
          language={language}
          title={words.title(card.name)}
          purpose={words.purpose}
          above={[
            [to.companies(), companyMessages[language].companies],
            [to.company(card.slug), card.name],
          ]}
        />
        <div className="card flex max-w-xl flex-wrap items-center gap-6">
          <QrCode modules={card.modules} label={words.qr(card.name)} />
          <div className="min-w-0 grow basis-48 space-y-1">
            {card.logo && <img src={to.companyLogoImage(card.slug, card.logo)} alt="" className="company-logo" />}
            <p className="text-lg font-semibold">{card.name}</p>
            {card.nameZh !== card.name && <p lang="zh-CN">{card.nameZh}</p>}
            <p className="text-muted">{card.region ?? companyMessages[language].regionUnknown}</p>
            {card.memberSince && <p>{memberMessages[language].badge(card.memberSince)}</p>}
            <p className="text-sm wrap-anywhere">{card.address}</p>
          </div>
        </div>
        <p className="no-print mt-2 text-sm text-muted">{words.print}</p>
      </div>
      <section aria-labelledby="embed" className="no-print max-w-2xl space-y-2">
        <h2 id="embed">{words.embed}</h2>
        <label htmlFor="embed-tag">{words.embedText}</label>
        <textarea id="embed-tag" readOnly rows={4} defaultValue={embedTag(card)} className="field-input text-sm" />
        <p>
          <a href={to.companyEmbed(card.slug)}>{words.preview}</a>
        </p>
      </section>
    </div>
  );
}

/** The whole document another site shows in a frame: no script, no form, one link. */
export function EmbedDocument({ language, card }: { language: Language; card: CompanyCard }) {
  return (
    <html lang={languageTag[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{card.name}</title>
        <link rel="icon" href={paths(language).icon()} type="image/svg+xml" />
        <link rel="stylesheet" href={paths(language).embedStyle()} />
      </head>
      <body>
        <main>
          {card.logo && <img src={paths(language).companyLogoImage(card.slug, card.logo)} alt="" />}
          <h1>
            <a href={card.address} target="_blank" rel="noopener">
              {card.name}
            </a>
          </h1>
          <p>{card.region ?? companyMessages[language].regionUnknown}</p>
          {card.memberSince && <p className="badge">✓ {directoryMessages[language].memberSince(card.memberSince)}</p>}
          <p>
            {listed(language, card.segments.slice(0, 3)) || directoryMessages[language].unclassified}
            {card.segments.length > 3 && ` +${card.segments.length - 3}`}
          </p>
          <p className="source">{frameMessages[language].product}</p>
        </main>
      </body>
    </html>
  );
}
