import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PostForm, TicksShown } from '../ui/post-form';
import { invitationLimit } from './invitation-clock';
import { matchMessages } from './match-messages';
import { MatchScore } from './match-parts';
import type { NeedMatches, ShownMatch } from './matches-view.server';
import type { ListedNeed } from './need';
import { NameIn } from './need-list';

interface Props {
  language: Language;
  need: ListedNeed;
  matches: NeedMatches;
}

/**
 * The organisations that fit, each with a box to tick, and one button that invites them; of a draft nobody is invited.
 */
export function InviteForm({ language, need, matches }: Props) {
  const open = need.state !== 'draft';
  return (
    <PostForm action={paths(language).needMatches(need.key)} className="space-y-8">
      <TicksShown name="party" />
      <section aria-labelledby="firms" className="space-y-3">
        <h2 id="firms">{matchMessages[language].firms}</h2>
        {need.readers === 'sealed' ? (
          <SealedMatches language={language} lines={matches.firms} open={open} />
        ) : (
          <OpenMatches language={language} matches={matches} open={open} />
        )}
      </section>
    </PostForm>
  );
}

function OpenMatches({ language, matches, open }: { language: Language; matches: NeedMatches; open: boolean }) {
  const words = matchMessages[language];
  const { firms, institutions } = matches;
  return (
    <>
      {firms.length === 0 && <p>{words.firmsNone}</p>}
      <Lines language={language} lines={firms} open={open} />
      <h2>{words.institutions}</h2>
      {institutions.length === 0 && <p>{words.institutionsNone}</p>}
      <Lines language={language} lines={institutions} open={open} />
      {open && firms.length + institutions.length > 0 && (
        <button type="submit" className="button">
          {words.invite}
        </button>
      )}
    </>
  );
}

function Lines({ language, lines, open }: { language: Language; lines: readonly ShownMatch[]; open: boolean }) {
  const words = matchMessages[language];
  return (
    <ul className="card-list">
      {lines.map((line) => (
        <li key={line.key} className="card flex items-start gap-3">
          {open && !line.invited && (
            <input
              type="checkbox"
              name="party"
              value={line.key}
              aria-label={words.choose(line.name ?? '')}
              className="field-tick"
            />
          )}
          <div className="min-w-0 space-y-1">
            <p className="font-semibold wrap-anywhere">
              <a href={line.href ?? undefined}>
                <NameIn language={language} name={line.name ?? ''} />
              </a>{' '}
              {line.invited && <span className="tag">{words.invited}</span>}
            </p>
            <MatchScore language={language} score={line.score} grade={line.grade} parts={line.parts} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Matches without names: how good each is, and how many of the best to invite. */
function SealedMatches({ language, lines, open }: { language: Language; lines: readonly ShownMatch[]; open: boolean }) {
  const words = matchMessages[language];
  return (
    <>
      <p className="prose-width">{words.sealedNote}</p>
      {lines.length === 0 && <p>{words.firmsNone}</p>}
      <ol className="max-w-3xl space-y-2">
        {lines.map((line, at) => (
          <li key={at} className="card">
            <p className="font-semibold">{words.sealedFirm(String(at + 1))}</p>
            <MatchScore language={language} score={line.score} grade={line.grade} parts={line.parts} />
          </li>
        ))}
      </ol>
      {open && lines.length > 0 && (
        <p className="flex flex-wrap items-end gap-3">
          <label htmlFor="best" className="font-semibold">
            {words.best}
          </label>
          <input
            id="best"
            name="best"
            type="number"
            min={1}
            max={invitationLimit.atOnce}
            defaultValue={Math.min(5, lines.length)}
            className="field-input w-auto!"
          />
          <button type="submit" className="button">
            {words.inviteBest}
          </button>
        </p>
      )}
    </>
  );
}
