import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { Form, FormActions } from '../../ui/form';
import { ChoiceField, TextField, TickField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { TickList, Ticks } from '../../ui/tick-list';
import { valuesOf, type FormFault } from '../../web/form-fault';
import { levelCheckMessages } from './level-check-messages';
import { certificationMessages } from '../messages';
import { educationLevels } from './person';
import { explainLevelCheck } from './refusals';
import { LevelTable } from '../schemes/level-table';
import { schemeMessages } from '../schemes/scheme-messages';
import { nearestDistance } from '../schemes/scheme-standing';
import { takesApplications, type SchemeLine, type SchemeList } from '../schemes/scheme-view';

interface Props {
  language: Language;
  signedIn: boolean;
  fields: readonly (readonly [id: string, name: string])[];
  certificates: readonly (readonly [value: string, name: string])[];
  /** What was sent, as a form that came back; with the answer when nothing was wrong. */
  sent?: FormFault;
  occupations?: SchemeList['occupations'] | null;
  /** What takes the answers into one's record, sealed. */
  carried?: string | null;
}

/** Which level am I? The answer stands above the form, which keeps what was typed. */
export function LevelCheckPage({ language, signedIn, fields, certificates, sent, occupations, carried }: Props) {
  const words = levelCheckMessages[language];
  const to = paths(language);
  const fault = occupations ? null : (sent ?? null);
  const value = (name: string) => sent?.values[name];
  const number = { inputMode: 'numeric', size: 5, required: false, autoComplete: 'off' } as const;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certification(), schemeMessages[language].list.title]]}
      />
      {occupations && (
        <Answer language={language} record={to.talent(carried)} signedIn={signedIn} occupations={occupations} />
      )}
      <Form
        action={to.levelCheck()}
        fault={fault}
        explain={(refusal) => explainLevelCheck(language, refusal)}
        faultTitle={words.faultTitle}
      >
        <TickList name="fields" legend={words.fields} hint={words.fieldsHint}>
          <Ticks name="fields" choices={fields} ticked={valuesOf(sent, 'fields')} />
        </TickList>
        <TextField name="years" label={words.years} hint={words.yearsHint} {...number} value={value('years')} />
        <TextField name="months" label={words.months} {...number} value={value('months')} />
        <ChoiceField
          name="education"
          label={words.education}
          choices={educationLevels.map((level) => [level, certificationMessages[language].education[level]])}
          none={words.noEducation}
          required={false}
          value={value('education')}
        />
        <TickField name="related" label={words.related} ticked={value('related') === 'yes'} />
        <TextField name="hours" label={words.hours} {...number} value={value('hours')} />
        <ChoiceField
          name="held"
          label={words.held}
          choices={certificates}
          none={words.noHeld}
          required={false}
          value={value('held')}
        />
        <TextField name="heldYears" label={words.heldYears} {...number} value={value('heldYears')} />
        <FormActions>
          <button type="submit" className={occupations ? 'button button-secondary' : 'button'}>
            {words.submit}
          </button>
        </FormActions>
      </Form>
    </>
  );
}

function Answer({
  language,
  record,
  signedIn,
  occupations,
}: {
  language: Language;
  /** The address of one's record, with the answers. */
  record: string;
  signedIn: boolean;
  occupations: SchemeList['occupations'];
}) {
  const words = levelCheckMessages[language];
  const to = paths(language);
  const met = occupations.flatMap((occupation) =>
    occupation.levels.filter((line) => line.own?.eligible).map((line) => ({ occupation, line })),
  );
  const open = met.filter(({ line }) => takesApplications(line.standing));
  const closed = met.filter(({ line }) => !takesApplications(line.standing));
  const drafts = occupations.some((one) => one.levels.some((line) => line.standing.kind === 'draft'));
  return (
    <section aria-labelledby="answer" className="mb-10 max-w-5xl space-y-5">
      <h2 id="answer">{words.result}</h2>
      <div className="notice" role="status">
        <p className="font-semibold">{open.length === 0 ? words.notYet : words.now(String(open.length))}</p>
        <Met language={language} levels={open} />
        {closed.length > 0 && (
          <>
            <p className={open.length === 0 ? '' : 'mt-2'}>{words.metDrafts}</p>
            <Met language={language} levels={closed} />
          </>
        )}
      </div>
      <div className="card">
        <h3>{words.next}</h3>
        <p>{words.nextText}</p>
        <p className="mt-2 flex flex-wrap gap-3">
          {signedIn ? (
            <a href={record} className="button">
              {words.record}
            </a>
          ) : (
            <>
              <a href={to.registration(record)} className="button">
                {words.register}
              </a>
              <a href={to.signIn(record)} rel="nofollow" className="button button-secondary">
                {words.signIn}
              </a>
            </>
          )}
        </p>
        {drafts && <p className="mt-2 text-sm text-muted">{words.drafts}</p>}
      </div>
      {occupations.map((occupation) => (
        <details key={occupation.id} open={occupation.levels.some((line) => line.own?.eligible)}>
          <summary>
            <h3 className="inline">{occupation.name}</h3>{' '}
            <span className="text-sm">{nearestDistance(language, occupation.levels)}</span>
          </summary>
          <LevelTable
            language={language}
            occupation={occupation.id}
            name={occupation.name}
            levels={occupation.levels}
          />
        </details>
      ))}
    </section>
  );
}

function Met({
  language,
  levels,
}: {
  language: Language;
  levels: readonly { readonly occupation: SchemeList['occupations'][number]; readonly line: SchemeLine }[];
}) {
  if (levels.length === 0) return null;
  return (
    <ul className="list-disc ps-5">
      {levels.map(({ occupation, line }) => (
        <li key={`${occupation.id} ${line.level}`}>
          <a href={paths(language).scheme(occupation.id, line.level)}>
            {occupation.name} · {line.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
