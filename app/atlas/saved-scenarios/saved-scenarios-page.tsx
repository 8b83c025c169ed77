import type { Language } from '../../i18n/language';
import { clauses } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, Form, Submit } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { explainScenario } from './refusals';
import { savedScenarioMessages } from './saved-scenario-messages';
import type { SavedScenarioList, ScenarioInWords } from './saved-scenario-list.server';

interface Props {
  language: Language;
  list: SavedScenarioList;
  /** Where the form goes: the address of this page with the scenario in it. */
  action: string;
  fault: FormFault | null;
}

/** Somebody's kept what-ifs, each with its way to delete it, and the form for the one they came with. */
export function SavedScenariosPage({ language, list, action, fault }: Props) {
  const words = savedScenarioMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} />
      {list.asked && (
        <section aria-labelledby="save" className="mb-8 space-y-3">
          <h2 id="save">{words.saveTitle}</h2>
          {list.asked.edits.length === 0 ? (
            <p>{words.nothingSupposed}</p>
          ) : (
            <>
              <InWords language={language} scenario={list.asked} />
              <Form
                action={action}
                fault={fault}
                explain={(refusal) => explainScenario(language, refusal)}
                faultTitle={words.faultTitle}
              >
                <TextField name="name" label={words.name} hint={words.nameHint} />
                <Submit>{words.save}</Submit>
              </Form>
            </>
          )}
        </section>
      )}
      {list.kept.length === 0 && (
        <p className="prose-width">
          {words.none} <a href={to.atlas(list.homeRegion, { mode: 'scenario' })}>{words.toAtlas}</a>
        </p>
      )}
      <ul className="card-list">
        {list.kept.map((kept) => (
          <li key={kept.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <a href={kept.href} className="font-semibold wrap-anywhere">
                {kept.name}
              </a>
              <p className="text-sm text-muted">{kept.made}</p>
              <InWords language={language} scenario={kept} />
            </div>
            <ButtonForm action={to.savedScenario(kept.id)}>
              <span aria-hidden="true">{words.remove}</span>
              <span className="sr-only">{words.removeOne(kept.name)}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </>
  );
}

function InWords({ language, scenario }: { language: Language; scenario: ScenarioInWords }) {
  return (
    <p className="text-sm">
      {clauses(language, scenario.edits)}
      {scenario.now && (
        <>
          <br />
          {scenario.now}
        </>
      )}
    </p>
  );
}
