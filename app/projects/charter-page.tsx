import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { CharterFormView } from './charter-view.server';
import { projectMessages } from './messages';
import { ProjectForm } from './project-form';
import { aimNames, visibilities } from './project-role';

interface Props {
  language: Language;
  view: CharterFormView;
  fault: FormFault | null;
}

type Choices = readonly (readonly [string, string])[];

/** The charter as its lead writes it: what for, until when, who works on what, by which milestones. */
export function CharterPage({ language, view, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  const { charter } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={words.charter.edit}
        purpose={view.draft ? undefined : words.charter.amendHint}
        above={[
          [to.ownProjects(), words.own],
          [to.ownProject(view.id), view.title],
        ]}
      />
      <ProjectForm language={language} action={to.projectCharter(view.id)} fault={fault}>
        <input type="hidden" name="revision" value={view.revision} />
        <TextField name="titleZh" label={words.charter.titleZh} value={charter.titleZh} />
        <LongTextField name="goalZh" label={words.charter.goalZh} rows={5} value={charter.goalZh} />
        <TextField
          name="titleEn"
          label={words.charter.titleEn}
          hint={words.charter.optional}
          required={false}
          value={charter.titleEn ?? ''}
        />
        <LongTextField
          name="goalEn"
          label={words.charter.goalEn}
          hint={words.charter.optional}
          required={false}
          value={charter.goalEn ?? ''}
        />
        <TextField
          name="startsOn"
          label={words.charter.startsOn}
          type="date"
          required={false}
          size={14}
          value={charter.startsOn ?? ''}
        />
        <TextField
          name="endsOn"
          label={words.charter.endsOn}
          type="date"
          required={false}
          size={14}
          value={charter.endsOn ?? ''}
        />
        <ChoiceField
          name="visibility"
          label={words.charter.visibility}
          choices={visibilities.map((one) => [one, words.visibility[one]])}
          value={charter.visibility}
        />
        <h2>{words.charter.contributions}</h2>
        <p className="text-sm text-muted">{words.charter.emptyLine}</p>
        {view.work.map((line) => (
          <WorkLine key={line} language={language} view={view} line={line} />
        ))}
        <h2>{words.charter.milestones}</h2>
        {view.milestoneLines.map((line) => (
          <MilestoneLine key={line} language={language} view={view} line={line} />
        ))}
        <FormActions>
          <button type="submit" className="button">
            {view.draft ? words.charter.save : words.charter.amend}
          </button>
          <a href={to.ownProject(view.id)}>{view.title}</a>
        </FormActions>
      </ProjectForm>
    </>
  );
}

interface LineProps {
  language: Language;
  view: CharterFormView;
  line: number;
}

function WorkLine({ language, view, line }: LineProps) {
  const words = projectMessages[language].charter;
  const present = view.charter.contributions[line];
  const aims: Choices = aimNames.map((aim) => [aim, projectMessages[language].aim[aim]]);
  return (
    <fieldset className="card space-y-3">
      <legend className="text-sm text-muted">{words.line(line + 1)}</legend>
      <ChoiceField
        name={`segment-${line}`}
        label={words.segment}
        none={words.nobody}
        required={false}
        choices={view.segments}
        value={present?.segmentId ?? ''}
      />
      <ChoiceField
        name={`party-${line}`}
        label={words.party}
        none={words.nobody}
        required={false}
        choices={view.parties}
        value={present ? String(present.partyId) : ''}
      />
      <ChoiceField
        name={`aim-${line}`}
        label={words.aim}
        none={words.nobody}
        required={false}
        choices={aims}
        value={present?.aim ?? ''}
      />
      <ChoiceField
        name={`customer-${line}`}
        label={words.customer}
        none={words.nobody}
        required={false}
        choices={view.parties}
        value={present?.customerId ? String(present.customerId) : ''}
      />
    </fieldset>
  );
}

function MilestoneLine({ language, view, line }: LineProps) {
  const words = projectMessages[language].charter;
  const present = view.charter.milestones[line];
  return (
    <fieldset className="card space-y-3">
      <legend className="text-sm text-muted">{words.line(line + 1)}</legend>
      <input type="hidden" name={`milestone-${line}`} value={present?.id ?? ''} />
      <TextField
        name={`milestoneTitle-${line}`}
        label={words.milestoneTitle}
        required={false}
        value={present?.title ?? ''}
      />
      <ChoiceField
        name={`milestoneParty-${line}`}
        label={words.party}
        none={words.nobody}
        required={false}
        choices={view.parties}
        value={present ? String(present.partyId) : ''}
      />
      <TextField
        name={`milestoneDue-${line}`}
        label={words.dueOn}
        type="date"
        required={false}
        size={14}
        value={present?.dueOn ?? ''}
      />
    </fieldset>
  );
}
