import { applicationMessages } from '../alliance/applications/application-messages';
import { foreignTag, type Language } from '../i18n/language';
import { besideLanguage, localised } from '../i18n/messages';
import { partyKindName } from '../parties/party-kind-names';
import { institutionKinds } from '../parties/institution-kind';
import { paths } from '../paths';
import { Form, Submit } from '../ui/form';
import { ChoiceField, TextField } from '../ui/form-fields';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { Institution } from './institutions.server';
import { institutionMessages } from './messages';
import { explainInstitution } from './refusals';
import { InstitutionTitle, type InstitutionProps } from './institution-title';

/** Every institution on record. */
export function InstitutionsPage({
  language,
  institutions,
}: {
  language: Language;
  institutions: readonly (Institution & { readonly region: string })[];
}) {
  const words = institutionMessages[language];
  const to = paths(language);
  const beside = besideLanguage(language);
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} />
      {institutions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          rows={institutions}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: words.name,
              namesRow: true,
              className: 'wrap-anywhere',
              cell: (one) => (
                <>
                  <a href={to.institution(one.slug)}>{localised(language, one.nameZh, one.nameEn)}</a>
                  <span className="block font-normal text-muted" lang={foreignTag(language, beside)}>
                    {localised(beside, one.nameZh, one.nameEn)}
                  </span>
                </>
              ),
            },
            { heading: words.kindLabel, cell: (one) => partyKindName(language, one.kind) },
            { heading: words.region, cell: (one) => one.region },
            { heading: words.source, className: 'wrap-anywhere', cell: (one) => one.source },
          ]}
        />
      )}
    </>
  );
}

/** What is on record of one institution. */
export function InstitutionPage({
  language,
  institution,
  region,
  mayEdit,
  maySeePeople,
}: InstitutionProps & { region: string; mayEdit: boolean; maySeePeople: boolean }) {
  const words = institutionMessages[language];
  const to = paths(language);
  const { slug, nameZh, nameEn, kind, code, source } = institution;
  return (
    <div className="space-y-6">
      <InstitutionTitle language={language} institution={institution} title={localised(language, nameZh, nameEn)} />
      <dl className="facts">
        <dt>{words.nameZh}</dt>
        <dd lang="zh-CN">{nameZh}</dd>
        <dt>{words.nameEn}</dt>
        <dd lang="en">{nameEn}</dd>
        <dt>{words.kindLabel}</dt>
        <dd>{partyKindName(language, kind)}</dd>
        <dt>{words.code}</dt>
        <dd>{code ?? words.unknown}</dd>
        <dt>{words.region}</dt>
        <dd>{region}</dd>
        <dt>{words.source}</dt>
        <dd className="wrap-anywhere">{source}</dd>
      </dl>
      <p className="no-print flex flex-wrap gap-x-6">
        {mayEdit && <a href={to.institutionRecord(slug)}>{words.edit}</a>}
        {maySeePeople && <a href={to.institutionRepresentatives(slug)}>{words.representatives}</a>}
      </p>
    </div>
  );
}

/** The form in which the desk records an institution, or changes its record. */
export function InstitutionFormPage({
  language,
  institution,
  fault,
}: {
  language: Language;
  institution: Institution | null;
  fault: FormFault | null;
}) {
  const words = institutionMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={institution ? words.edit : words.add}
        purpose={words.addPurpose}
        above={[[to.institutions(), words.title]]}
      />
      <Form
        action={institution ? to.institutionRecord(institution.slug) : to.deskInstitutions()}
        fault={fault}
        explain={(refusal) => explainInstitution(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        <TextField name="nameZh" label={words.nameZh} value={institution?.nameZh} />
        <TextField name="nameEn" label={words.nameEn} value={institution?.nameEn} />
        <ChoiceField
          name="kind"
          label={words.kindLabel}
          choices={institutionKinds.map((kind) => [kind, partyKindName(language, kind)])}
          value={institution?.kind ?? 'university'}
        />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          required={false}
          value={institution?.code ?? ''}
        />
        <TextField
          name="regionCode"
          label={words.region}
          hint={words.regionHint}
          size={20}
          value={institution?.regionCode}
        />
        <TextField name="source" label={words.source} hint={words.sourceHint} value={institution?.source} />
        <Submit>{words.save}</Submit>
      </Form>
    </>
  );
}
