import { lenses, lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { mostColumns } from './columns';
import type { Matrix, MatrixRegion } from './matrix';
import { matrixMessages } from './messages';

interface ChoicesProps {
  language: Language;
  /** With the columns that are shown. */
  matrix: Matrix;
  /** What could be shown. */
  regions: readonly MatrixRegion[];
  chain: string | null;
  /** The columns the address asks for; empty for the usual ones. */
  chosen: readonly string[];
}

/** Lens, chain and columns: the state is in the address. */
export function MatrixChoices(props: ChoicesProps) {
  const { language, matrix, chain, chosen } = props;
  const words = matrixMessages[language];
  const to = paths(language);
  const lens = lensMark(matrix.lens);
  return (
    <div className="no-print space-y-1">
      <nav aria-label={words.lens} className="choices">
        <span>{words.lens}</span>
        {lenses.map((other) => (
          <a
            key={other}
            href={to.matrix({ lens: lensMark(other), chain, region: chosen })}
            aria-current={other === matrix.lens ? 'true' : undefined}
          >
            {words.lenses[other]}
          </a>
        ))}
      </nav>
      <nav aria-label={words.chain} className="choices">
        <span>{words.chain}</span>
        <a href={to.matrix({ lens, region: chosen })} aria-current={chain === null ? 'true' : undefined}>
          {words.allChains}
        </a>
        {matrix.chains.map(({ id, nameZh, nameEn }) => (
          <a
            key={id}
            href={to.matrix({ lens, chain: id, region: chosen })}
            aria-current={chain === id ? 'true' : undefined}
          >
            {localised(language, nameZh, nameEn)}
          </a>
        ))}
      </nav>
      <Columns {...props} />
    </div>
  );
}

/** A tick per region; the home region's column always stands, so it is sent along instead of being offered. */
function Columns({ language, matrix, regions, chain }: ChoicesProps) {
  const words = matrixMessages[language];
  const shown = new Set(matrix.regions.map(({ code }) => code));
  const offered = regions.filter(({ role }) => role !== 'home');
  const home = regions.find(({ role }) => role === 'home');
  if (offered.length === 0) return null;
  return (
    <GetForm action={paths(language).matrix({ lens: lensMark(matrix.lens), chain })}>
      {home && <input type="hidden" name="region" value={home.code} />}
      <fieldset className="matrix-columns">
        <legend>{words.columns(shown.size, regions.length)}</legend>
        {offered.map(({ code, nameZh, nameEn }) => (
          <label key={code}>
            <input type="checkbox" name="region" value={code} defaultChecked={shown.has(code)} />
            {localised(language, nameZh, nameEn)}
          </label>
        ))}
        <button type="submit" className="button button-secondary">
          {words.show}
        </button>
        {regions.length > mostColumns && <span className="text-sm text-muted">{words.mostColumns(mostColumns)}</span>}
      </fieldset>
    </GetForm>
  );
}
