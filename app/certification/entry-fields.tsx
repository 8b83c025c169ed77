import type { Language } from '../i18n/language';
import { ChoiceField, TextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import { certificationMessages } from './messages';
import { educationLevels } from './person';
import { talentMessages } from './talent-messages';
import type { RecordPart } from './talent-record';

interface Props {
  language: Language;
  part: RecordPart;
  fields: readonly (readonly [id: string, name: string])[];
  fault: FormFault | null;
}

/** What the form of one part asks. */
export function EntryFields({ language, part, fields, fault }: Props) {
  const words = talentMessages[language];
  const degrees = certificationMessages[language].education;
  return (
    <>
      {part === 'work' && (
        <>
          <TextField name="employer" label={words.employer} autoComplete="organization" />
          <TextField name="from" label={words.from} hint={words.date} size={12} autoComplete="off" />
          <TextField name="until" label={words.until} hint={words.untilHint} size={12} required={false} autoComplete="off" />
        </>
      )}
      {part === 'education' && (
        <>
          <TextField name="school" label={words.school} autoComplete="off" />
          <ChoiceField name="level" label={words.level} choices={educationLevels.map((level) => [level, degrees[level]])} value="bachelor" />
          <TextField name="completedOn" label={words.completedOn} hint={`${words.date} ${words.completedHint}`} size={12} autoComplete="off" />
        </>
      )}
      {part === 'training' && (
        <>
          <TextField name="course" label={words.course} autoComplete="off" />
          <TextField name="hours" label={words.hours} inputMode="numeric" size={6} autoComplete="off" />
          <TextField name="completedOn" label={words.trainedOn} hint={words.date} size={12} autoComplete="off" />
        </>
      )}
      <fieldset>
        <legend className="font-semibold">{words.fields}</legend>
        <p className="text-sm text-muted">{words.fieldsHint}</p>
        {fields.map(([id, name]) => (
          <div key={id} className="mt-1 flex items-start gap-3">
            <input type="checkbox" id={`about-${id}`} name="fields" value={id} defaultChecked={fault?.values.fields === id} className="field-tick" />
            <label htmlFor={`about-${id}`}>{name}</label>
          </div>
        ))}
      </fieldset>
    </>
  );
}
