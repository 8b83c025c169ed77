import type { Language } from '../i18n/language';
import { headed } from './headed';
import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import { DataTable } from '../ui/data-table';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

interface SectionProps {
  language: Language;
  view: StudyView;
}

export function PoliciesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  const city = (slug: string | null) => view.cities.find((one) => one.slug === slug);
  return (
    <DataTable
      rows={view.policies}
      keyOf={(policy) => policy.titleZh}
      columns={[
        {
          heading: headed(language, 'zh', words.policy),
          namesRow: true,
          cell: (policy) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {policy.titleZh}
            </TranslatedText>
          ),
        },
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
        {
          heading: headed(language, 'en', words.says),
          cell: (policy) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {policy.saysEn}
            </TranslatedText>
          ),
        },
        { heading: words.cited, cell: (policy) => <SmallCited language={language} source={policy.source} /> },
      ]}
    />
  );
}

export function StandardsSection({ language, view }: SectionProps) {
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
        {
          heading: headed(language, 'en', words.says),
          cell: (standard) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {standard.statementEn}
            </TranslatedText>
          ),
        },
        { heading: words.cited, cell: (standard) => <SmallCited language={language} source={standard.source} /> },
      ]}
    />
  );
}

export function DefinitionsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.definitions}
      keyOf={(definition) => String(definition.ordinal)}
      columns={[
        {
          heading: headed(language, 'zh', words.term),
          namesRow: true,
          cell: (definition) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {definition.termZh}
            </TranslatedText>
          ),
        },
        {
          heading: words.view,
          cell: (definition) =>
            definition.perspective ? words.views[definition.perspective as keyof typeof words.views] : '–',
        },
        {
          heading: headed(language, 'zh', words.author),
          cell: (definition) =>
            definition.author ? (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {definition.author}
              </TranslatedText>
            ) : (
              words.notNamed
            ),
        },
        { heading: words.year, cell: (definition) => definition.year ?? words.notNamed },
        {
          heading: headed(language, 'en', words.meaning),
          cell: (definition) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {definition.definitionEn}
            </TranslatedText>
          ),
        },
        { heading: words.cited, cell: (definition) => <SmallCited language={language} source={definition.source} /> },
      ]}
    />
  );
}

export function OrganisationsSection({ language, view }: SectionProps) {
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
        {
          heading: headed(language, 'en', words.role),
          cell: (organisation) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {organisation.roleEn}
            </TranslatedText>
          ),
        },
        {
          heading: words.cited,
          cell: (organisation) => <SmallCited language={language} source={organisation.source} />,
        },
      ]}
    />
  );
}

/** References by number; the study's list itself is not in the source, so each says what it supports. */
export function ReferencesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.references}
      keyOf={(reference) => String(reference.number)}
      idOf={(reference) => `reference-${reference.number}`}
      columns={[
        { heading: words.number, namesRow: true, cell: (reference) => `[${reference.number}]` },
        {
          heading: headed(language, 'en', words.supports),
          cell: (reference) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {reference.supportsEn}
            </TranslatedText>
          ),
        },
        { heading: words.section, cell: (reference) => reference.sections.join('; ') },
      ]}
    />
  );
}

export function AnomaliesSection({ language, view }: SectionProps) {
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
        {
          heading: headed(language, 'en', words.issue),
          cell: (anomaly) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {anomaly.issueEn}
            </TranslatedText>
          ),
        },
        {
          heading: headed(language, 'en', words.treatment),
          cell: (anomaly) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {anomaly.treatmentEn}
            </TranslatedText>
          ),
        },
      ]}
    />
  );
}

export function MethodSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <DataTable
      rows={view.madeHow}
      keyOf={(fact) => fact.fact}
      columns={[
        {
          heading: headed(language, 'en', words.fact),
          namesRow: true,
          cell: (fact) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {fact.fact}
            </TranslatedText>
          ),
        },
        {
          heading: headed(language, 'en', words.detail),
          cell: (fact) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {fact.value}
            </TranslatedText>
          ),
        },
        { heading: words.cited, cell: (fact) => <SmallCited language={language} source={fact.source} /> },
      ]}
    />
  );
}
