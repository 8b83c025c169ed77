import type { Language } from '../i18n/language';
import { useField } from '../ui/form';
import { ChoiceField, TextField } from '../ui/form-fields';
import type { CharterFormView } from './charter-view.server';
import { projectMessages } from './messages';
import { aimNames } from './project-role';

interface LineProps {
  language: Language;
  view: CharterFormView;
  line: number;
}

/** Who works on which segment, and for what; all four left empty it does not count. */
export function WorkLine({ language, view, line }: LineProps) {
  const words = projectMessages[language].charter;
  const aims = aimNames.map((aim) => [aim, projectMessages[language].aim[aim]] as const);
  const choices = [
    ['segment', words.segment, view.segments],
    ['party', words.party, view.parties],
    ['aim', words.aim, aims],
    ['customer', words.customer, view.parties],
  ] as const;
  return (
    <fieldset className="card space-y-3">
      <legend className="text-sm text-muted">{words.line(line + 1)}</legend>
      {choices.map(([name, label, offered]) => (
        <ChoiceField
          key={name}
          name={`${name}-${line}`}
          label={label}
          none={words.nobody}
          required={false}
          choices={offered}
          value={view.fields[`${name}-${line}`] ?? ''}
        />
      ))}
    </fieldset>
  );
}

/** What is to be reached, by whom and when; all three left empty it does not count. */
export function MilestoneLine({ language, view, line }: LineProps) {
  const words = projectMessages[language].charter;
  const { fields } = view;
  return (
    <fieldset className="card space-y-3">
      <legend className="text-sm text-muted">{words.line(line + 1)}</legend>
      <MilestoneNumber view={view} line={line} />
      <TextField
        name={`milestoneTitle-${line}`}
        label={words.milestoneTitle}
        required={false}
        value={fields[`milestoneTitle-${line}`] ?? ''}
      />
      <ChoiceField
        name={`milestoneParty-${line}`}
        label={words.party}
        none={words.nobody}
        required={false}
        choices={view.parties}
        value={fields[`milestoneParty-${line}`] ?? ''}
      />
      <TextField
        name={`milestoneDue-${line}`}
        label={words.dueOn}
        type="date"
        required={false}
        size={14}
        value={fields[`milestoneDue-${line}`] ?? ''}
      />
    </fieldset>
  );
}

/**
 * Which milestone a line is about: as it was sent where what was typed stands in it again, since the lines of what is
 * saved may be in another order by now. One that is gone meanwhile is a new one.
 */
function MilestoneNumber({ view: { fields }, line }: Pick<LineProps, 'view' | 'line'>) {
  const name = `milestone-${line}`;
  const { value } = useField(name, null);
  const isKnown = (id: string) =>
    Object.entries(fields).some(([one, known]) => /^milestone-\d+$/.test(one) && known === id);
  return (
    <input type="hidden" name={name} value={value === undefined ? (fields[name] ?? '') : isKnown(value) ? value : ''} />
  );
}
