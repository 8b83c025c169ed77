import { websiteAddress } from '../companies/company-facts';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { matchMessages } from './match-messages';
import { MatchHead } from './match-parts';
import type { NeedMatches } from './matches-view.server';
import type { ListedNeed } from './need';

/** Says that the best match of all cannot be invited and why, and leads to how it is reached; nothing where it can be. */
export function BestOutside({ language, matches: { firms, others } }: { language: Language; matches: NeedMatches }) {
  const words = matchMessages[language];
  const [best] = others;
  if (!best || best.score <= (firms[0]?.score ?? 0)) return null;
  return (
    <p className="notice max-w-xl">
      {words.bestOutside(best.name ?? '', words.score(String(best.score)))} <a href="#others">{words.reachIt}</a>
    </p>
  );
}

type OutsideMatch = NeedMatches['others'][number];

interface Props {
  language: Language;
  need: ListedNeed;
  lines: readonly OutsideMatch[];
  origin: string;
}

/** Firms on record that are no members: why none is invited here, where each is reached, and how it is asked to join. */
export function OutsideMatches({ language, need, lines, origin }: Props) {
  const words = matchMessages[language];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="others" className="space-y-3">
      <h2 id="others">{words.others}</h2>
      <p className="prose-width text-sm text-muted">{words.othersNote}</p>
      <ul className="card-list">
        {lines.map((line) => (
          <li key={line.key} className="card space-y-1">
            <MatchHead language={language} line={line} />
            <Reaching language={language} need={need} line={line} origin={origin} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its site as on record, and words to pass on that ask it to join and say what for. */
function Reaching({ language, need, line, origin }: Omit<Props, 'lines'> & { line: OutsideMatch }) {
  const words = matchMessages[language];
  const to = paths(language);
  const address = line.website === null ? null : websiteAddress(line.website);
  const asks = words.askToJoin({
    poster: need.posterName,
    title: need.title,
    join: `${origin}${to.join(line.name)}`,
    need: need.readers === 'everyone' && need.state !== 'draft' ? `${origin}${to.need(need.key)}` : null,
  });
  return (
    <>
      <p className="text-sm">
        {address === null ? (
          words.noWebsite
        ) : (
          <a href={address} rel="nofollow noopener" className="wrap-anywhere">
            {line.website}
          </a>
        )}
      </p>
      <details className="text-sm">
        <summary>
          {words.ask}
          <span className="sr-only"> {line.name}</span>
        </summary>
        <p className="notice mt-1 wrap-anywhere select-all">{asks}</p>
      </details>
    </>
  );
}
