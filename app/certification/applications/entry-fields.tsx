import type { Language } from '../../i18n/language';
import { ChoiceField, LongTextField, TextField } from '../../ui/form-fields';
import { TickList, Ticks } from '../../ui/tick-list';
import { valuesOf, type FormFault } from '../../web/form-fault';
import { certificationMessages } from '../messages';
import { educationLevels } from '../levels/person';
import { talentMessages } from '../talent/talent-messages';
import type { TalentProfile } from '../talent/talent-profile';
import type { NewEntry, RecordPart } from '../talent/talent-record';

interface Props {
  language: Language;
  part: RecordPart;
  profile: Pick<TalentProfile, 'fields' | 'segments'>;
  fault: FormFault | null;
  /** What the fields hold at first, when an entry is changed. */
  entry?: NewEntry | undefined;
}

/** What the form of one part asks. */
export function EntryFields({ language, part, profile, fault, entry }: Props) {
  const words = talentMessages[language];
  const degrees = certificationMessages[language].education;
  const value = (name: string) => {
    const held = (entry as Readonly<Record<string, unknown>> | undefined)?.[name];
    return held === undefined || held === null ? undefined : String(held);
  };
  const ticked = (name: 'fields' | 'segments') =>
    fault ? valuesOf(fault, name) : ((entry as Readonly<Record<string, readonly string[]>> | undefined)?.[name] ?? []);
  return (
    <>
      {part === 'work' && (
        <TextField name="employer" label={words.employer} autoComplete="organization" value={value('employer')} />
      )}
      {part === 'projects' && (
        <>
          <TextField name="name" label={words.project} autoComplete="off" value={value('name')} />
          <TextField name="role" label={words.role} hint={words.roleHint} autoComplete="off" value={value('role')} />
        </>
      )}
      {(part === 'work' || part === 'projects') && (
        <>
          <TextField
            name="from"
            label={words.from}
            hint={words.date}
            size={12}
            autoComplete="off"
            value={value('from')}
          />
          <TextField
            name="until"
            label={words.until}
            hint={words.untilHint}
            size={12}
            required={false}
            autoComplete="off"
            value={value('until')}
          />
        </>
      )}
      {part === 'education' && (
        <>
          <TextField name="school" label={words.school} autoComplete="off" value={value('school')} />
          <ChoiceField
            name="level"
            label={words.level}
            choices={educationLevels.map((level) => [level, degrees[level]])}
            value={value('level') ?? 'bachelor'}
          />
          <TextField
            name="completedOn"
            label={words.completedOn}
            hint={`${words.date} ${words.completedHint}`}
            size={12}
            autoComplete="off"
            value={value('completedOn')}
          />
        </>
      )}
      {part === 'training' && (
        <>
          <TextField name="course" label={words.course} autoComplete="off" value={value('course')} />
          <TextField
            name="hours"
            label={words.hours}
            inputMode="numeric"
            size={6}
            autoComplete="off"
            value={value('hours')}
          />
          <TextField
            name="completedOn"
            label={words.trainedOn}
            hint={words.date}
            size={12}
            autoComplete="off"
            value={value('completedOn')}
          />
        </>
      )}
      {part === 'projects' && (
        <>
          <LongTextField
            name="summary"
            label={words.summary}
            hint={words.summaryHint}
            required={false}
            value={value('summary')}
          />
          <TickList name="segments" legend={words.segments} hint={words.segmentsHint}>
            {profile.segments.map(({ chain, choices }) => (
              <details key={chain} open={choices.some(([id]) => ticked('segments').includes(id))} className="mt-1">
                <summary>{chain}</summary>
                <Ticks name="segments" choices={choices} ticked={ticked('segments')} />
              </details>
            ))}
          </TickList>
        </>
      )}
      <TickList name="fields" legend={words.fields} hint={words.fieldsHint}>
        <Ticks name="fields" choices={profile.fields} ticked={ticked('fields')} />
      </TickList>
    </>
  );
}
