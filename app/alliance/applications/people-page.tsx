import { paths } from '../../paths';
import { RowField } from '../../ui/row-field';
import { valuesOf } from '../../web/form-fault';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import { peopleLimit } from './evidence';
import { personField } from './section-forms';
import { SavedMeanwhile } from './saved-meanwhile';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** The people a firm names, with two rows more than there are. */
export function PeoplePage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const rows = Math.min(peopleLimit, Math.max(3, page.people.length + 2));
  return (
    <>
      <SectionTitle language={language} page={page} section="people" />
      <p className="mb-5 prose-width">{words.person.intro}</p>
      <SavedMeanwhile
        language={language}
        fault={fault}
        rows={(sent) => {
          const [names, duties] = [valuesOf(sent, 'name'), valuesOf(sent, 'duty')];
          return Array.from({ length: Math.max(names.length, page.people.length) }, (_, index) => ({
            label: words.person.person(String(index + 1)),
            saved: `${page.people[index]?.name ?? ''} ${page.people[index]?.duty ?? ''}`,
            typed: `${names[index] ?? ''} ${duties[index] ?? ''}`,
          }));
        }}
      />
      <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'people')} fault={fault}>
        <Revision page={page} />
        {Array.from({ length: rows }, (_, index) => (
          <fieldset key={index} className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            <legend className="font-semibold">{words.person.person(String(index + 1))}</legend>
            {(['name', 'duty'] as const).map((part) => (
              <RowField
                key={part}
                name={part}
                field={personField(index, part)}
                label={words.person[part]}
                position={index}
                value={page.people[index]?.[part]}
                limit={50}
              />
            ))}
          </fieldset>
        ))}
        {rows < peopleLimit && <p className="text-sm text-muted">{words.person.more}</p>}
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}
