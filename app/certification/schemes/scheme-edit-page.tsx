import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FormActions } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { certificationDeskMessages } from '../desk-messages';
import { EligibilityFields } from '../applications/eligibility-fields';
import { PapersFields } from './papers-fields';
import { DifferenceTable } from './difference-table';
import type { SchemeDifference } from './scheme-difference';
import { SchemeForm } from './scheme-edit-form';
import { schemeEditMessages } from './scheme-edit-messages';
import type { SchemeEditView } from './scheme-edit.server';
import type { TypedScheme } from './typed-scheme';
import { AfterwardsFields, WordingFields } from './wording-fields';

/** What a sent form comes back with: what was typed, what is wrong, and what somebody else saved meanwhile. */
export interface SectionReply {
  readonly typed: TypedScheme;
  /**
   * The one the form was filled on; after a stale save the one it was shown beside, so that saving again is a decision.
   */
  readonly revision: number;
  readonly fault: FormFault | null;
  readonly stale: readonly SchemeDifference[] | null;
}

/** One section of a draft as a form. */
export function SchemeEditPage({
  language,
  edit,
  reply,
}: {
  language: Language;
  edit: SchemeEditView;
  reply: SectionReply | null;
}) {
  const words = schemeEditMessages[language];
  const to = paths(language);
  const { occupationId, level, section } = edit;
  const fault = reply?.fault ?? null;
  const typed = reply?.typed ?? edit.typed;
  const wide = section === 'eligibility' || section === 'papers';
  return (
    <>
      <PageTitle
        language={language}
        title={`${words.sections[section]} · ${edit.title}`}
        above={[
          [to.certificationDesk(), certificationDeskMessages[language].title],
          [to.certificationDeskSchemes(), words.listTitle],
          [to.schemeDesk(occupationId, level), edit.title],
        ]}
      />
      {reply?.stale && (
        <section className="notice notice-warning mb-6 max-w-4xl" aria-labelledby="stale">
          <h2 id="stale" className="text-base">
            {words.staleTitle}
          </h2>
          <p>{words.staleText}</p>
          <DifferenceTable language={language} differences={reply.stale} before={words.theirs} after={words.mine} />
        </section>
      )}
      <SchemeForm language={language} action={to.schemeSection(occupationId, level, section)} fault={fault} wide={wide}>
        <input type="hidden" name="revision" value={reply?.revision ?? edit.revision} />
        {section === 'wording' && <WordingFields language={language} edit={edit} fault={fault} />}
        {section === 'eligibility' && <EligibilityFields language={language} edit={edit} routes={typed.routes} />}
        {section === 'papers' && <PapersFields language={language} papers={typed.papers} />}
        {section === 'afterwards' && <AfterwardsFields language={language} edit={edit} fault={fault} />}
        <FormActions>
          <button type="submit" className="button">
            {words.save}
          </button>
          <a href={to.schemeDesk(occupationId, level)}>{words.back}</a>
        </FormActions>
      </SchemeForm>
    </>
  );
}
