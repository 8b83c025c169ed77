import type { Language } from '../i18n/language';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { Submit } from '../ui/form';
import { ChoiceField, LongTextField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { projectMessages } from './messages';
import type { FirstAnswers } from './new-project';
import { aimNames } from './project-role';
import { ProjectForm } from './project-form';

interface Props {
  language: Language;
  parties: readonly (readonly [string, string])[];
  first: FirstAnswers;
  /** Names of the segments that its answers bring along. */
  segments: readonly string[];
  fault: FormFault | null;
}

/** Where a project begins: who leads, what it is called and what for. The rest is written in its draft. */
export function NewProjectPage({ language, parties, first, segments, fault }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.begin}
        purpose={words.beginPurpose}
        above={[[to.ownProjects(), words.own]]}
      />
      {parties.length === 0 ? (
        <p className="notice notice-warning max-w-xl">{words.notParty}</p>
      ) : (
        <ProjectForm language={language} action={to.newProject(broughtBy(first))} fault={fault}>
          {first.present && (
            <div className="notice notice-warning max-w-xl">
              <p>
                {words.beginPresent}
                {colon(language)}
                <a href={to.ownProject(first.present.id)} className="font-semibold wrap-anywhere">
                  {first.present.title}
                </a>
              </p>
            </div>
          )}
          {first.joining.length > 0 && (
            <p className="notice max-w-xl">{words.beginJoining(listed(language, first.joining))}</p>
          )}
          <ChoiceField name="party" label={words.beginParty} choices={parties} value={first.party || parties[0]?.[0]} />
          <TextField name="titleZh" label={words.beginTitle} hint={words.beginInChinese} value={first.titleZh} />
          <LongTextField
            name="goalZh"
            label={words.beginGoal}
            hint={words.beginInChinese}
            rows={5}
            value={first.goalZh}
          />
          {first.segments.length > 0 && first.need === '' && (
            <ChoiceField
              name="aim"
              label={words.beginAim(listed(language, segments))}
              hint={words.beginAimHint}
              none="–"
              choices={aimNames.map((aim) => [aim, words.aim[aim]])}
            />
          )}
          <input type="hidden" name="segments" value={first.segments.join(' ')} />
          <input type="hidden" name="continues" value={first.continuesId ?? ''} />
          <input type="hidden" name="need" value={first.need} />
          {first.present && <TickField name="another" label={words.beginAnother} />}
          <Submit>{words.beginSubmit}</Submit>
        </ProjectForm>
      )}
    </>
  );
}

/** What the address brought along, in the form's own too: a form that is sent back knows it as the first one did. */
function broughtBy({ segments, continuesId, need }: FirstAnswers) {
  return need === '' ? { segment: segments, continues: continuesId } : { need };
}
