import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { InvitingView } from './inviting-view.server';
import { projectMessages } from './messages';
import { ProjectForm } from './project-form';
import { invitedRoles } from './project-role';

interface Props {
  language: Language;
  view: InvitingView;
  fault: FormFault | null;
}

/** Where the lead finds an organisation and invites it as something. */
export function PartiesPage({ language, view, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        title={words.party.invite}
        above={[
          [to.ownProjects(), words.own],
          [to.ownProject(view.id), view.title],
        ]}
      />
      <GetForm action={to.projectParties(view.id)} className="flex max-w-xl flex-wrap items-end gap-3">
        <label className="block grow">
          <span className="block font-semibold">{words.party.find}</span>
          <input type="search" name="q" defaultValue={view.q} className="field-input" maxLength={100} />
        </label>
        <button type="submit" className="button button-secondary">
          {words.party.search}
        </button>
      </GetForm>
      {view.q !== '' && view.found.length === 0 && <p>{words.party.noneFound}</p>}
      {(view.found.length > 0 || fault) && (
        <ProjectForm language={language} action={to.projectParties(view.id, view.q)} fault={fault}>
          <ChoiceField name="party" label={words.party.found} choices={view.found} value={view.found[0]?.[0]} />
          <ChoiceField
            name="role"
            label={words.party.role}
            choices={invitedRoles.map((role) => [role, words.role[role]])}
            value="partner"
          />
          <LongTextField name="note" label={words.party.note} hint={words.party.noteHint} required={false} />
          <FormActions>
            <button type="submit" className="button">
              {view.draft ? words.party.prepare : words.party.send}
            </button>
            <a href={to.ownProject(view.id)}>{view.title}</a>
          </FormActions>
        </ProjectForm>
      )}
    </div>
  );
}
