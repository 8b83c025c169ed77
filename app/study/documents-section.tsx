import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import { DataTable } from '../ui/data-table';
import { TranslatedText } from '../ui/translated-text';
import { studyMessages } from './messages';
import { citation, printed, type SectionProps } from './study-columns';

/** Policies of the cities, with what the study says of each. */
export function PoliciesSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  const city = (slug: string | null) => view.cities.find((one) => one.slug === slug);
  return (
    <DataTable
      rows={view.policies}
      keyOf={(policy) => policy.titleZh}
      columns={[
        { ...printed(section, 'zh', words.policy, 'titleZh'), namesRow: true },
        {
          heading: words.issuerOrCity,
          cell: (policy) => {
            const own = city(policy.citySlug);
            return own ? (
              localised(language, own.nameZh, own.nameEn)
            ) : (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {policy.issuerZh ?? words.notNamed}
              </TranslatedText>
            );
          },
        },
        { heading: words.year, cell: (policy) => policy.issuedOn ?? words.notNamed },
        { heading: words.horizon, cell: (policy) => policy.horizonYears.join(', ') || words.notNamed },
        printed(section, 'en', words.says, 'saysEn'),
        citation(language),
      ]}
    />
  );
}

/** Standards and papers on them. */
export function StandardsSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.standards}
      keyOf={(standard) => standard.nameZh}
      columns={[
        {
          heading: words.standard,
          namesRow: true,
          cell: (standard) => localised(language, standard.nameZh, standard.nameEn),
        },
        { heading: words.dimension, cell: (standard) => words.kind[standard.kind] },
        {
          heading: words.issuerOrCity,
          cell: (standard) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {standard.publisherZh}
            </TranslatedText>
          ),
        },
        { heading: words.year, cell: (standard) => standard.year ?? words.notNamed },
        printed(section, 'en', words.says, 'statementEn'),
        citation(language),
      ]}
    />
  );
}

/** What authors call a digital twin. */
export function DefinitionsSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.definitions}
      keyOf={(definition) => String(definition.ordinal)}
      columns={[
        { ...printed(section, 'zh', words.term, 'termZh'), namesRow: true },
        {
          heading: words.view,
          cell: (definition) =>
            definition.perspective ? words.views[definition.perspective as keyof typeof words.views] : '–',
        },
        printed(section, 'zh', words.author, 'author'),
        { heading: words.year, cell: (definition) => definition.year ?? words.notNamed },
        printed(section, 'en', words.meaning, 'definitionEn'),
        citation(language),
      ]}
    />
  );
}

/** Organisations and their part. */
export function OrganisationsSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.organisations}
      keyOf={(organisation) => organisation.nameZh}
      columns={[
        {
          heading: words.organisation,
          namesRow: true,
          cell: (organisation) => localised(language, organisation.nameZh, organisation.nameEn),
        },
        printed(section, 'en', words.role, 'roleEn'),
        citation(language),
      ]}
    />
  );
}

/** References by number; the study's list itself is not in the source, so each says what it supports. */
export function ReferencesSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.references}
      keyOf={(reference) => String(reference.number)}
      idOf={(reference) => `reference-${reference.number}`}
      columns={[
        { heading: words.number, namesRow: true, cell: (reference) => `[${reference.number}]` },
        printed(section, 'en', words.supports, 'supportsEn'),
        { heading: words.section, cell: (reference) => reference.sections.join('; ') },
      ]}
    />
  );
}

/** Where the study contradicts itself, and what was done about it. */
export function AnomaliesSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.anomalies}
      keyOf={(anomaly) => String(anomaly.number)}
      columns={[
        {
          heading: words.section,
          namesRow: true,
          cell: (anomaly) => translated(view.translations, language, anomaly.section),
        },
        printed(section, 'en', words.issue, 'issueEn'),
        printed(section, 'en', words.treatment, 'treatmentEn'),
      ]}
    />
  );
}

/** How the study was made. */
export function MethodSection(section: SectionProps) {
  const { language, view } = section;
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.madeHow}
      keyOf={(fact) => fact.fact}
      columns={[
        { ...printed(section, 'en', words.fact, 'fact'), namesRow: true },
        printed(section, 'en', words.detail, 'value'),
        citation(language),
      ]}
    />
  );
}
