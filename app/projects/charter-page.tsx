import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { linesToShow } from './charter-fields';
import { MilestoneLine, WorkLine } from './charter-lines';
import { CharterSaved } from './charter-saved';
import type { CharterFormView } from './charter-view.server';
import { projectMessages } from './messages';
import { ProjectForm } from './project-form';
import { visibilities } from './project-role';

interface Props {
  language: Language;
  view: CharterFormView;
  fault: FormFault | null;
}

/** The charter as its lead writes it: what for, until when, who works on what, by which milestones. */
export function CharterPage({ language, view, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  const { fields } = view;
  const shown = [fields, fault?.values ?? {}] as const;
  return (
    <>
      <PageTitle
        language={language}
        title={words.charter.edit}
        purpose={view.state === 'draft' ? undefined : words.charter.amendHint}
        above={[
          [to.ownProjects(), words.own],
          [to.ownProject(view.id), view.title],
        ]}
      />
      <CharterSaved language={language} view={view} fault={fault} />
      <ProjectForm language={language} action={to.projectCharter(view.id)} fault={fault}>
        <input type="hidden" name="revision" value={view.revision} />
        <input type="hidden" name="seen" value={view.seen} />
        <TextField name="titleZh" label={words.charter.titleZh} value={fields['titleZh']} />
        <LongTextField name="goalZh" label={words.charter.goalZh} rows={5} value={fields['goalZh']} />
        <TextField
          name="titleEn"
          label={words.charter.titleEn}
          hint={words.charter.optional}
          required={false}
          value={fields['titleEn']}
        />
        <LongTextField
          name="goalEn"
          label={words.charter.goalEn}
          hint={words.charter.optional}
          required={false}
          value={fields['goalEn']}
        />
        <TextField
          name="startsOn"
          label={words.charter.startsOn}
          type="date"
          required={false}
          size={14}
          value={fields['startsOn']}
        />
        <TextField
          name="endsOn"
          label={words.charter.endsOn}
          type="date"
          required={false}
          size={14}
          value={fields['endsOn']}
        />
        <ChoiceField
          name="visibility"
          label={words.charter.visibility}
          choices={visibilities.map((one) => [one, words.visibility[one]])}
          value={fields['visibility']}
        />
        <h2>{words.charter.contributions}</h2>
        <p className="text-sm text-muted">{words.charter.emptyLine}</p>
        <OnRecord language={language} view={view} />
        {linesToShow('work', ...shown).map((line) => (
          <WorkLine key={line} language={language} view={view} line={line} />
        ))}
        <h2>{words.charter.milestones}</h2>
        {linesToShow('milestones', ...shown).map((line) => (
          <MilestoneLine key={line} language={language} view={view} line={line} />
        ))}
        <FormActions>
          <button type="submit" className="button">
            {view.state === 'draft' ? words.charter.save : words.charter.amend}
          </button>
          <a href={to.ownProject(view.id)}>{view.title}</a>
        </FormActions>
      </ProjectForm>
    </>
  );
}

/** What is on record of whoever might do the work: it is chosen, not taken for granted. */
function OnRecord({ language, view }: Omit<Props, 'fault'>) {
  const { charter: words } = projectMessages[language];
  if (view.onRecord.length === 0) return null;
  const segmentNames = new Map(view.segments);
  const named = (segments: readonly string[]) => listed(language, segments, (id) => segmentNames.get(id) ?? id);
  return (
    <ul className="list-disc ps-5 text-sm">
      {view.onRecord.map(({ party, segments }) => (
        <li key={party}>{segments.length > 0 ? words.onRecord(party, named(segments)) : words.notOnRecord(party)}</li>
      ))}
    </ul>
  );
}
