import { isPresent, lensMark, presences, speaksOfSegments } from '../gaps/lens';
import { PresenceLegend } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { ShareBars } from '../study/share-bars';
import { CounterpartLine } from '../atlas/counterpart-line';
import { SourcesLine } from '../atlas/sources-line';
import { PageTitle } from '../ui/page-title';
import { SourceMark } from '../ui/source-mark';
import { withColumns } from './columns';
import { MatrixChoices } from './matrix-choices';
import { MatrixTable } from './matrix-table';
import { matrixTitle } from './matrix-title';
import type { Matrix } from './matrix';
import type { MatrixView } from './matrix.server';
import { matrixMessages } from './messages';
import { QuotientScale } from './quotient-cell';

interface MatrixPageProps {
  language: Language;
  view: MatrixView;
  /** The one chain shown; null for all. */
  chain: string | null;
  /** Codes of the regions chosen as columns; empty for the usual ones. */
  chosen: readonly string[];
}

/** The matrix under one lens, with what may and may not be compared said first. */
export function MatrixPage({ language, view, chain, chosen }: MatrixPageProps) {
  const words = matrixMessages[language];
  const { shares, survey } = view;
  const matrix = withColumns(view.matrix, chosen);
  const title = matrixTitle(language, { matrix: view.matrix, chain, chosen });
  return (
    <div className="matrix-page space-y-5">
      <PageTitle
        language={language}
        title={title}
        purpose={speaksOfSegments(matrix.lens) ? words.description : words.listDescription}
      />
      <MatrixChoices language={language} matrix={matrix} regions={view.matrix.regions} chain={chain} chosen={chosen} />
      {view.counterpart && (
        <CounterpartLine
          language={language}
          counterpart={view.counterpart}
          of={localised(language, matrix.regions[0]!.nameZh, matrix.regions[0]!.nameEn)}
          href={paths(language).matrix({ lens: lensMark(view.counterpart.lens), chain, region: chosen })}
        />
      )}
      {matrix.comparison.allowed ? (
        <div className="notice space-y-2">
          <p>
            <strong>{words.allowedTitle}</strong> {words.allowed(matrix.comparison.regions.length)}
          </p>
          <QuotientScale language={language} />
        </div>
      ) : (
        <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
          <div className="notice notice-warning">
            <p className="font-semibold">{words.withheldTitle}</p>
            <p>
              {words.withheld[matrix.lens]}{' '}
              <a href={paths(language).methods('comparison')} className="print:hidden">
                {words.rule}
              </a>
            </p>
          </div>
          <div>
            <p>{words.sharesInstead}</p>
            <ShareBars language={language} shares={shares} home={matrix.regions[0]?.code ?? ''} />
          </div>
        </div>
      )}
      <MatrixTable language={language} matrix={matrix} chain={chain} />
      {speaksOfSegments(matrix.lens) && <PresenceLegend language={language} lens={matrix.lens} only={hollow(matrix)} />}
      <p className="text-sm text-muted">
        {words.marks[matrix.lens]}
        <SourceMark
          language={language}
          what={title}
          provenance={{
            source: survey.sources[language].join('; '),
            asOf: survey.asOf,
            confidence: survey.completeness,
          }}
        />
      </p>
      <div className="text-sm text-muted">
        <SourcesLine view={{ language, lens: matrix.lens, asOf: survey.asOf, sources: survey.sources[language] }} />
      </div>
    </div>
  );
}

/** The marks of having no firm that the table shows; ● and compared counts have keys of their own. */
function hollow(matrix: Matrix) {
  const shown = new Set(matrix.chains.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((c) => c.presence))));
  return presences.filter((presence) => !isPresent(presence) && shown.has(presence));
}
