import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { InLanguage } from '../ui/in-language';
import { Cited } from './cited';
import { FactTable } from './fact-table';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

interface SectionProps {
  language: Language;
  view: StudyView;
}

/** A column whose text exists in English only and adds little to the 中文 title beside it: left out of the 中文 page. */
function onlyEnglish<Row>(language: Language, heading: string, cell: (row: Row) => string): (readonly [string, (row: Row) => ReactNode])[] {
  return language === 'en' ? [[heading, cell]] : [];
}

export function PoliciesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  const city = (slug: string | null) => view.cities.find((one) => one.slug === slug);
  return (
    <FactTable
      rows={view.policies}
      keyOf={(policy) => policy.titleZh}
      columns={[
        [words.policy, (policy) => <InLanguage page={language} language="zh">{policy.titleZh}</InLanguage>],
        [words.issuerOrCity, (policy) => { const own = city(policy.citySlug); return own ? localised(language, own.nameZh, own.nameEn) : <InLanguage page={language} language="zh">{policy.issuerZh}</InLanguage>; }],
        [words.year, (policy) => policy.issuedOn ?? words.notNamed],
        [words.horizon, (policy) => policy.horizonYears.join(', ') || words.notNamed],
        ...onlyEnglish(language, words.says, (policy: StudyView['policies'][number]) => policy.saysEn),
        [words.cited, (policy) => <Cited source={policy.source} />],
      ]}
    />
  );
}

export function StandardsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.standards}
      keyOf={(standard) => standard.nameZh}
      columns={[
        [words.standard, (standard) => localised(language, standard.nameZh, standard.nameEn)],
        [words.dimension, (standard) => words.kind[standard.kind]],
        [words.issuerOrCity, (standard) => <InLanguage page={language} language="zh">{standard.publisherZh}</InLanguage>],
        [words.year, (standard) => standard.year ?? words.notNamed],
        ...onlyEnglish(language, words.says, (standard: StudyView['standards'][number]) => standard.statementEn),
        [words.cited, (standard) => <Cited source={standard.source} />],
      ]}
    />
  );
}

export function DefinitionsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.definitions}
      keyOf={(definition) => String(definition.ordinal)}
      columns={[
        [words.term, (definition) => <InLanguage page={language} language="zh">{definition.termZh}</InLanguage>],
        [words.author, (definition) => (definition.author ? <InLanguage page={language} language="zh">{definition.author}</InLanguage> : words.notNamed)],
        [words.year, (definition) => definition.year ?? words.notNamed],
        [words.meaning, (definition) => <InLanguage page={language} language="en">{definition.definitionEn}</InLanguage>],
        [words.cited, (definition) => <Cited source={definition.source} />],
      ]}
    />
  );
}

export function OrganisationsSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.organisations}
      keyOf={(organisation) => organisation.nameZh}
      columns={[
        [words.organisation, (organisation) => localised(language, organisation.nameZh, organisation.nameEn)],
        [words.role, (organisation) => <InLanguage page={language} language="en">{organisation.roleEn}</InLanguage>],
        [words.cited, (organisation) => <Cited source={organisation.source} />],
      ]}
    />
  );
}

/** References by number; the study's list itself is not in the source, so each says what it supports. */
export function ReferencesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.references}
      keyOf={(reference) => String(reference.number)}
      idOf={(reference) => `reference-${reference.number}`}
      columns={[
        [words.number, (reference) => `[${reference.number}]`],
        [words.supports, (reference) => <InLanguage page={language} language="en">{reference.supportsEn}</InLanguage>],
        [words.section, (reference) => reference.sections.join('; ')],
      ]}
    />
  );
}

export function AnomaliesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.anomalies}
      keyOf={(anomaly) => String(anomaly.number)}
      columns={[
        [words.section, (anomaly) => anomaly.section],
        [words.issue, (anomaly) => <InLanguage page={language} language="en">{anomaly.issueEn}</InLanguage>],
        [words.treatment, (anomaly) => <InLanguage page={language} language="en">{anomaly.treatmentEn}</InLanguage>],
      ]}
    />
  );
}

export function MethodSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  return (
    <FactTable
      rows={view.madeHow}
      keyOf={(fact) => fact.fact}
      columns={[
        [words.fact, (fact) => <InLanguage page={language} language="en">{fact.fact}</InLanguage>],
        [words.detail, (fact) => <InLanguage page={language} language="en">{fact.value}</InLanguage>],
        [words.cited, (fact) => <Cited source={fact.source} />],
      ]}
    />
  );
}
