import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { DataTable, type Column } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { SourceMark } from '../ui/source-mark';
import { CutForm } from './cut-form';
import type { CountsView } from './counts-view.server';
import { talentCountMessages } from './messages';
import { dimensions, type Dimension } from './partition';

/** How many people are certified, by one way of splitting that tells of nobody. */
export function CountsPage({ language, view }: { language: Language; view: CountsView | null }) {
  const words = talentCountMessages[language];
  const to = paths(language);
  const actions = view && (
    <a href={to.talentCountsCsv()} className="button button-secondary">
      {words.csv}
    </a>
  );
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certification(), schemeMessages[language].list.title]]}
        actions={actions}
      />
      {view ? (
        <Counts language={language} view={view} />
      ) : (
        <div className="notice prose-width">
          <p>{words.none}</p>
          <p>{words.noneText}</p>
        </div>
      )}
    </>
  );
}

function Counts({ language, view }: { language: Language; view: CountsView }) {
  const words = talentCountMessages[language];
  const to = paths(language);
  return (
    <div className="space-y-8">
      <p>
        {words.total}
        {colon(language)}
        <strong className="text-xl">{words.people(String(view.people))}</strong>
        <CountMark language={language} what={words.total} asOf={view.asOf} />
        <span className="block text-sm text-muted">{words.asOf(view.asOf)}</span>
      </p>
      <section aria-labelledby="ask" className="space-y-3">
        <h2 id="ask">{words.ask}</h2>
        <CutForm language={language} action={to.talentCounts()} cut={view.cut} choices={view.choices} />
        {view.answer && <Answer language={language} view={view} answer={view.answer} />}
      </section>
      <section aria-labelledby="by-chain" className="max-w-3xl space-y-2">
        <h2 id="by-chain">{words.byChain}</h2>
        <p className="text-sm text-muted">{words.byChainNote}</p>
        <DataTable
          rows={view.byChain}
          keyOf={(row) => row.id}
          columns={[
            { heading: words.chain, namesRow: true, cell: (row) => row.name },
            {
              heading: words.atLeast,
              number: true,
              cell: (row) => (
                <>
                  {row.atLeast === 0 ? '–' : row.atLeast}
                  {row.atLeast > 0 && <CountMark language={language} what={row.name} asOf={view.asOf} />}
                </>
              ),
            },
            { heading: words.unsureColumn, number: true, cell: (row) => row.unsure },
          ]}
        />
      </section>
      <Groups language={language} view={view} />
      <section aria-labelledby="how" className="prose-width space-y-2">
        <h2 id="how">{words.how}</h2>
        <p>{words.howText}</p>
      </section>
    </div>
  );
}

function Answer({
  language,
  view,
  answer,
}: {
  language: Language;
  view: CountsView;
  answer: NonNullable<CountsView['answer']>;
}) {
  const words = talentCountMessages[language];
  return (
    <div role="status" className="notice prose-width">
      {answer.atLeast > 0 ? (
        <p>
          <strong>{words.answer(String(answer.atLeast))}</strong>
          <CountMark language={language} what={words.answer(String(answer.atLeast))} asOf={view.asOf} />
        </p>
      ) : (
        <p>{words.noneSure}</p>
      )}
      <p>{answer.unsure > 0 ? words.unsure(String(answer.unsure)) : words.sure}</p>
    </div>
  );
}

function Groups({ language, view }: { language: Language; view: CountsView }) {
  const words = talentCountMessages[language];
  const heads: Record<Dimension, string> = {
    chains: words.chain,
    level: words.level,
    region: words.region,
    segment: words.segment,
  };
  return (
    <section aria-labelledby="groups" className="space-y-2">
      <h2 id="groups">{words.groups}</h2>
      <p className="prose-width text-sm text-muted">{words.groupsNote}</p>
      <DataTable
        rows={view.groups}
        keyOf={(_, index) => index}
        columns={[
          ...dimensions.map((dimension): Column<CountsView['groups'][number]> => ({
            heading: heads[dimension],
            cell: (group) => group.words[dimension],
          })),
          {
            heading: words.number,
            number: true,
            cell: (group) => (
              <>
                {group.people}
                <CountMark language={language} what={words.people(String(group.people))} asOf={view.asOf} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Source, date and method of a published count. A register of everything issued here is a census of it. */
export function CountMark({
  language,
  what,
  asOf,
  method,
}: {
  language: Language;
  what: string;
  asOf: string | null;
  method?: string;
}) {
  const words = talentCountMessages[language];
  return (
    <SourceMark
      language={language}
      what={what}
      provenance={{ source: words.source, asOf, confidence: 'census', method: method ?? words.method }}
    />
  );
}
