import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { GetForm } from '../ui/get-form';
import type { BetweenView } from './paths-between-view';
import { scenarioMessages } from './scenario/scenario-messages';

/** In the panel of a segment: another one to choose, and of the paths between the two how many, and where they break. */
export function PathsBetweenSection({ language, between }: { language: Language; between: BetweenView }) {
  const words = scenarioMessages[language];
  const { found } = between;
  return (
    <div className={found ? 'atlas-panel-between' : undefined}>
      <h3>{words.pathsTitle}</h3>
      {found && <p className="font-semibold">{found.count}</p>}
      <GetForm action={between.action} className="no-print">
        <select name="to" aria-label={words.chooseOther} className="field-input" defaultValue={between.chosen ?? ''}>
          <option value="">{words.chooseOther}</option>
          {between.options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="button button-secondary">
          {words.showPaths}
        </button>
      </GetForm>
      {found && (
        <>
          <Sentences title={words.breaks} sentences={found.breaks} />
          <Sentences title={words.gapsOn} sentences={found.gaps} />
          <Sentences title={words.gapsTogether} sentences={found.together} />
          {found.listed && found.listed.length > 0 && (
            <Sentences
              title={words.pathList}
              sentences={found.listed.map(({ path, state }) => `${path}${brackets(language, state)}`)}
            />
          )}
          {!found.listed && found.gaps.length > 0 && <p className="text-muted">{words.pathsMany}</p>}
        </>
      )}
    </div>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="atlas-panel-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
