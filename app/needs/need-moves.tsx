import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { needMessages } from './messages';
import type { ListedNeed } from './need';
import { needMoves } from './need-state';

/** What a need's state allows its poster: a button each, and the way to the form that says it is met. */
export function NeedMoves({ language, need }: { language: Language; need: ListedNeed }) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {needMoves(need.state).map((move) => {
        const name = (
          <>
            {words.move[move]}
            <span className="sr-only">
              {colon(language)}
              {need.title}
            </span>
          </>
        );
        if (move === 'meet')
          return (
            <a key={move} href={to.needMeeting(need.key)} className="button button-secondary">
              {name}
            </a>
          );
        const look = move === 'withdraw' ? 'button button-secondary' : 'button';
        return (
          <ButtonForm key={move} action={to.needState(need.key)} values={{ move }} look={look}>
            {name}
          </ButtonForm>
        );
      })}
    </div>
  );
}
