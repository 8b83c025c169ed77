import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { needMessages } from './messages';
import type { ListedNeed } from './need';

interface Props {
  language: Language;
  need: ListedNeed;
  /** Posting a draft is what the page is for; false where many needs stand or something else is. */
  posts?: boolean;
}

/** What a need’s state allows its poster: a button each, and the ways to say that it is met and to withdraw it. */
export function NeedMoves({ language, need, posts = false }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {need.moves.map((move) => {
        const name = (
          <>
            {words.move[move]}
            <span className="sr-only">
              {colon(language)}
              {need.title}
            </span>
          </>
        );
        // Neither is taken back: each has a page of its own.
        if (move === 'meet' || move === 'withdraw')
          return (
            <a
              key={move}
              href={move === 'meet' ? to.needMeeting(need.key) : to.needState(need.key, move)}
              className="button button-secondary"
            >
              {name}
            </a>
          );
        return (
          <ButtonForm
            key={move}
            action={to.needState(need.key)}
            values={{ move }}
            look={posts && move === 'post' ? 'button' : 'button button-secondary'}
          >
            {name}
          </ButtonForm>
        );
      })}
    </div>
  );
}
