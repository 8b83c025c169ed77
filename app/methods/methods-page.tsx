import { PresenceLegend } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { Cited } from '../ui/cited';
import { PageTitle } from '../ui/page-title';
import { methodsMessages } from './messages';
import { method, methodGroups, type MethodId } from './methods';

/** Every figure's definition, formula, rule for unknowns and source, each under its own anchor. */
export function Methods({ language }: { language: Language }) {
  const words = methodsMessages[language];
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.description} />
      <div className="contents-layout">
        <nav aria-label={words.contents} className="page-contents no-print">
          <ul>
            {methodGroups.map((group) => (
              <li key={group.id}>
                <a href={`#${group.id}`} className="font-semibold">
                  {words.groups[group.id]}
                </a>
                <ul>
                  {group.methods.map((id) => (
                    <li key={id}>
                      <a href={`#${id}`}>{method(language, id).name}</a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
        <div className="space-y-10">
          <section aria-labelledby="encoding" className="space-y-3">
            <h2 id="encoding">{words.encoding}</h2>
            <p>{words.encodingText}</p>
            <PresenceLegend language={language} />
          </section>
          {methodGroups.map((group) => (
            <section key={group.id} aria-labelledby={group.id} className="space-y-4">
              <h2 id={group.id}>{words.groups[group.id]}</h2>
              {group.methods.map((id) => (
                <MethodEntry key={id} language={language} id={id} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function MethodEntry({ language, id }: { language: Language; id: MethodId }) {
  const words = methodsMessages[language];
  const entry = method(language, id);
  return (
    <article aria-labelledby={id} className="card prose-width">
      <h3 id={id}>{entry.name}</h3>
      <p>{entry.plain}</p>
      <dl className="facts mt-2">
        <dt>{words.formula}</dt>
        <dd>{entry.formula}</dd>
        <dt>{words.nulls}</dt>
        <dd>{entry.nulls}</dd>
        <dt>{words.source}</dt>
        <dd>
          <Cited language={language} source={entry.source} />
        </dd>
      </dl>
    </article>
  );
}
