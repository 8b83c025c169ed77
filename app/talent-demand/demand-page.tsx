import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { Form, Submit } from '../ui/form';
import { ChoiceField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { SourceMark } from '../ui/source-mark';
import type { FormFault } from '../web/form-fault';
import type { DemandPageView } from './demand-view.server';
import { talentDemandMessages } from './messages';
import { explainDemand } from './refusals';

/** Where officials record talent demand, with everything on record. */
export function DemandPage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: DemandPageView;
  fault: FormFault | null;
}) {
  const words = talentDemandMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[
          [to.certification(), schemeMessages[language].list.title],
          [to.talentCounts(), words.counts],
        ]}
      />
      <div className="grid max-w-6xl gap-10 lg:grid-cols-2">
        <div>
          <Form
            action={to.talentDemand()}
            fault={fault}
            explain={(refusal) => explainDemand(language, refusal)}
            faultTitle={words.faultTitle}
          >
            <ChoiceField name="region" label={words.region} choices={view.regions} none="–" value={view.home} />
            <ChoiceField name="chain" label={words.chain} choices={view.chains} none="–" />
            <ChoiceField
              name="segment"
              label={words.segment}
              hint={words.segmentHint}
              choices={view.segments}
              none={words.wholeChain}
              required={false}
            />
            <TextField name="people" label={words.people} inputMode="numeric" size={8} autoComplete="off" />
            <TextField name="source" label={words.source} hint={words.sourceHint} autoComplete="off" />
            <TextField name="asOf" label={words.asOf} hint={words.dateHint} size={12} autoComplete="off" />
            <ChoiceField
              name="confidence"
              label={words.confidence}
              choices={(['high', 'medium', 'low'] as const).map((level) => [level, words.levels[level]])}
              value="medium"
            />
            <Submit>{words.record}</Submit>
          </Form>
        </div>
        <section aria-labelledby="known" className="space-y-3">
          <h2 id="known">{words.known}</h2>
          {view.known.length === 0 && <p>{words.none}</p>}
          <ul className="space-y-1">
            {view.known.map((demand) => (
              <li key={demand.id}>
                {demand.asOf} {demand.name}
                {colon(language)}
                {demand.people}
                <SourceMark
                  language={language}
                  what={demand.name}
                  provenance={{ source: demand.source, asOf: demand.asOf, confidence: demand.confidence }}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
