import { foreignTag, type Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { InLanguage } from '../ui/in-language';
import { SourceMark } from '../ui/source-mark';
import {
  companyFields,
  websiteAddress,
  type CompanyField,
  type CompanyPage,
  type StatedValue,
} from '../companies/company-facts';
import { companyMessages } from '../companies/company-messages';
import { checkUscc } from '../companies/uscc';

interface Props {
  language: Language;
  company: CompanyPage;
}

function usccNote(code: string, language: Language): string {
  const words = companyMessages[language];
  const checked = checkUscc(code);
  if (checked.ok) return checked.value.warning ? words.usccInner : words.usccValid;
  return checked.code === 'uscc-check-digit' && checked.expected
    ? words.usccWrong(checked.expected)
    : words.usccMalformed;
}

function Value({ field, stated, language }: { field: CompanyField; stated: StatedValue; language: Language }) {
  const words = companyMessages[language];
  const address = field === 'website' ? websiteAddress(stated.value) : null;
  const chinese = field === 'name_zh' || field === 'short_name';
  return (
    <>
      {address ? (
        <a href={address} rel="nofollow noreferrer">
          {stated.text}
        </a>
      ) : (
        <span lang={chinese ? foreignTag(language, 'zh') : undefined}>{stated.text}</span>
      )}
      {stated.provenance ? (
        <SourceMark
          language={language}
          what={`${words.field[field]}${colon(language)}${stated.text}`}
          provenance={stated.provenance}
        />
      ) : (
        <span className="text-sm text-muted">{brackets(language, words.noSource)}</span>
      )}
      {stated.also.map((provenance, index) => (
        <span key={index} className="ms-2">
          <SourceMark
            language={language}
            what={`${words.field[field]}${colon(language)}${stated.text}`}
            provenance={provenance}
          />
        </span>
      ))}
      {field === 'uscc' && <span className="ms-2 text-sm text-muted">{usccNote(stated.value, language)}</span>}
    </>
  );
}

/** Each field with every value a source states for it; values that differ stand side by side and say so. */
export function CompanyRegister({ language, company }: Props) {
  const words = companyMessages[language];
  return (
    <section aria-labelledby="register">
      <h2 id="register">{words.facts}</h2>
      <dl className="facts mt-2">
        {companyFields.map((field) => {
          const values = company.stated[field];
          const differ = company.conflicts.includes(field);
          return (
            <div key={field} className="contents">
              <dt>{words.field[field]}</dt>
              <dd>
                {values.length === 0 && <span className="text-muted">{words.notRecorded}</span>}
                {values.map((stated, index) => (
                  <span key={index} className={values.length > 1 ? 'me-4 inline-block' : undefined}>
                    <Value field={field} stated={stated} language={language} />
                  </span>
                ))}
                {differ && <span className="tag">{words.conflict}</span>}
              </dd>
            </div>
          );
        })}
        {company.notes.length > 0 && (
          <div className="contents">
            <dt>{words.notes}</dt>
            <dd className="prose-width">
              {company.notes.map((note) => (
                <p key={note.text}>
                  <InLanguage page={language} language={note.language}>
                    {note.text}
                  </InLanguage>
                </p>
              ))}
            </dd>
          </div>
        )}
        {company.aliases.length > 0 && (
          <div className="contents">
            <dt>{words.aliases}</dt>
            <dd>
              <ul>
                {company.aliases.map(({ alias, source }) => (
                  <li key={alias}>
                    {alias}
                    <SourceMark language={language} what={alias} provenance={{ source, asOf: null }} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
