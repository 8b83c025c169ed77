import type { Language } from '../i18n/language';
import { languageTag } from '../i18n/language';
import { besideLanguage } from '../i18n/messages';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { glossaryMessages } from './messages';
import { termGroups } from './terms';
import { glossaryTerms, type TermId } from './terms-messages';

/** Every term, its name in both languages and its meaning, each under its own anchor. */
export function Glossary({ language }: { language: Language }) {
  const words = glossaryMessages[language];
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.description} />
      <p>
        <a href={paths(language).methods()}>{words.methods}</a>
      </p>
      {termGroups.map((group) => (
        <section key={group.id} aria-labelledby={group.id} className="mt-8 space-y-3">
          <h2 id={group.id}>{words.groups[group.id]}</h2>
          <Terms language={language} group={words.groups[group.id]} terms={group.terms} />
        </section>
      ))}
    </>
  );
}

function Terms({ language, group, terms }: { language: Language; group: string; terms: readonly TermId[] }) {
  const words = glossaryMessages[language];
  const beside = besideLanguage(language);
  return (
    <DataTable
      label={group}
      rows={terms}
      keyOf={(id) => id}
      idOf={(id) => id}
      columns={[
        { heading: words.term, cell: (id) => glossaryTerms[language][id].name, namesRow: true, className: 'w-1/4' },
        {
          heading: words.beside,
          cell: (id) => <span lang={languageTag[beside]}>{glossaryTerms[beside][id].name}</span>,
          className: 'w-1/4',
        },
        { heading: words.meaning, cell: (id) => glossaryTerms[language][id].meaning },
      ]}
    />
  );
}
