import { paths } from '../../paths';
import { useField, useSentValues } from '../../ui/form';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import { peopleLimit } from './evidence';
import { personField } from './section-forms';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** The people a firm names, with two rows more than there are. */
export function PeoplePage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const rows = Math.min(peopleLimit, Math.max(3, page.people.length + 2));
  return (
    <>
      <SectionTitle language={language} page={page} section="people" />
      <p className="mb-5 prose-width">{words.person.intro}</p>
      <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'people')} fault={fault}>
        <Revision page={page} />
        {Array.from({ length: rows }, (_, index) => (
          <fieldset key={index} className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            <legend className="font-semibold">{words.person.person(String(index + 1))}</legend>
            <PersonField name="name" label={words.person.name} position={index} value={page.people[index]?.name} />
            <PersonField name="duty" label={words.person.duty} position={index} value={page.people[index]?.duty} />
          </fieldset>
        ))}
        {rows < peopleLimit && <p className="text-sm text-muted">{words.person.more}</p>}
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}

/** One person's name or duty: sent under one name with those of the others, faulted by its place among them. */
function PersonField({
  name,
  label,
  position,
  value,
}: {
  name: 'name' | 'duty';
  label: string;
  position: number;
  value: string | undefined;
}) {
  const field = useField(personField(position, name), null);
  const sent = useSentValues(name);
  return (
    <div>
      <label htmlFor={field.id}>{label}</label>
      <input
        id={field.id}
        name={name}
        defaultValue={sent?.[position] ?? value}
        autoComplete="off"
        maxLength={50}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
        className={`field-input ${field.problem ? 'field-problem' : ''}`}
      />
      {field.problem && (
        <p id={`${field.id}-problem`} className="mt-1 font-semibold text-error-text">
          <span aria-hidden="true">▲ </span>
          {field.problem}
        </p>
      )}
    </div>
  );
}
