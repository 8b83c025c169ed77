import type { Language } from '../i18n/language';
import { clauses, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { matchMessages } from './match-messages';
import type { MatchGrade, MatchPart } from './matching';
import type { ShownMatch } from './matches-view.server';
import { NameIn } from './need-list';

/** Who or what matches, and how well: the beginning of its card. */
export function MatchHead({ language, line }: { language: Language; line: ShownMatch }) {
  return (
    <>
      <p className="font-semibold wrap-anywhere">
        <a href={line.href ?? undefined}>
          <NameIn language={language} name={line.name ?? ''} />
        </a>
      </p>
      <MatchScore language={language} score={line.score} grade={line.grade} parts={line.parts} />
    </>
  );
}

/** How good a match is: the grade in words, the points, and behind a fold where they come from. */
export function MatchScore({
  language,
  score,
  grade,
  parts,
}: {
  language: Language;
  score: number;
  grade: MatchGrade;
  parts: readonly MatchPart[];
}) {
  const words = matchMessages[language];
  return (
    <>
      <p className="text-sm">
        <span className="tag">{words.grade[grade]}</span> {words.score(String(score))}
        {parts.length > 0 && ` · ${reasons(language, parts)}`}
      </p>
      {parts.length > 0 && (
        <details className="text-sm">
          <summary>{words.parts}</summary>
          <ul className="list-disc ps-5">
            {parts.map((part) => (
              <li key={part.part}>
                {words.part[part.part]} {words.points(String(part.points), String(part.most))}
                {colon(language)}
                {foundWord(language, part)}
              </li>
            ))}
          </ul>
          <a href={paths(language).methods('need-matching')}>{words.how}</a>
        </details>
      )}
    </>
  );
}

/** What speaks for a match: the parts that gave it points. */
function reasons(language: Language, parts: readonly MatchPart[]): string {
  return clauses(
    language,
    parts.filter(({ points }) => points > 0),
    (part) => foundWord(language, part),
  );
}

function foundWord(language: Language, { part, found }: MatchPart): string {
  const words: Readonly<Record<string, string>> = matchMessages[language].found[part];
  return words[found] ?? found;
}
