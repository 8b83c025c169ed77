import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { FactTable } from './fact-table';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

interface SectionProps {
  language: Language;
  view: StudyView;
}

/** The heading of a column whose text has one language in the source: in the other it is TwinAtlas's translation. */
function headed(page: Language, source: Language, heading: string): string {
  return page === source ? heading : studyMessages[page].ours(heading);
}

export function PoliciesSection({ language, view }: SectionProps) {
  const words = studyMessages[language];
  const city = (slug: string | null) => view.cities.find((one) => one.slug === slug);
  return (
    <FactTable
      rows={view.policies}
      keyOf={(policy) => policy.titleZh}
      columns={[
        [
          headed(language, 'zh', words.policy),
          (policy) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {policy.titleZh}
            </TranslatedText>
          ),
        ],
        [
          words.issuerOrCity,
          (policy) => {
            const own = city(policy.citySlug);
            return own ? (
              localised(language, own.nameZh, own.nameEn)
            ) : (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {policy.issuerZh ?? words.notNamed}
              </TranslatedText>
            );
          },
        ],
        [words.year, (policy) => policy.issuedOn ?? words.notNamed],
        [words.horizon, (policy) => policy.horizonYears.join(', ') || words.notNamed],
        [
          headed(language, 'en', words.says),
          (policy) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {policy.saysEn}
            </TranslatedText>
          ),
        ],
        [words.cited, (policy) => <SmallCited language={language} source={policy.source} />],
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
        [
          words.issuerOrCity,
          (standard) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {standard.publisherZh}
            </TranslatedText>
          ),
        ],
        [words.year, (standard) => standard.year ?? words.notNamed],
        [
          headed(language, 'en', words.says),
          (standard) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {standard.statementEn}
            </TranslatedText>
          ),
        ],
        [words.cited, (standard) => <SmallCited language={language} source={standard.source} />],
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
        [
          headed(language, 'zh', words.term),
          (definition) => (
            <TranslatedText page={language} language="zh" translations={view.translations}>
              {definition.termZh}
            </TranslatedText>
          ),
        ],
        [
          words.view,
          (definition) =>
            definition.perspective ? words.views[definition.perspective as keyof typeof words.views] : '–',
        ],
        [
          headed(language, 'zh', words.author),
          (definition) =>
            definition.author ? (
              <TranslatedText page={language} language="zh" translations={view.translations}>
                {definition.author}
              </TranslatedText>
            ) : (
              words.notNamed
            ),
        ],
        [words.year, (definition) => definition.year ?? words.notNamed],
        [
          headed(language, 'en', words.meaning),
          (definition) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {definition.definitionEn}
            </TranslatedText>
          ),
        ],
        [words.cited, (definition) => <SmallCited language={language} source={definition.source} />],
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
        [
          headed(language, 'en', words.role),
          (organisation) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {organisation.roleEn}
            </TranslatedText>
          ),
        ],
        [words.cited, (organisation) => <SmallCited language={language} source={organisation.source} />],
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
        [
          headed(language, 'en', words.supports),
          (reference) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {reference.supportsEn}
            </TranslatedText>
          ),
        ],
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
        [words.section, (anomaly) => translated(view.translations, language, anomaly.section)],
        [
          headed(language, 'en', words.issue),
          (anomaly) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {anomaly.issueEn}
            </TranslatedText>
          ),
        ],
        [
          headed(language, 'en', words.treatment),
          (anomaly) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {anomaly.treatmentEn}
            </TranslatedText>
          ),
        ],
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
        [
          headed(language, 'en', words.fact),
          (fact) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {fact.fact}
            </TranslatedText>
          ),
        ],
        [
          headed(language, 'en', words.detail),
          (fact) => (
            <TranslatedText page={language} language="en" translations={view.translations}>
              {fact.value}
            </TranslatedText>
          ),
        ],
        [words.cited, (fact) => <SmallCited language={language} source={fact.source} />],
      ]}
    />
  );
}
