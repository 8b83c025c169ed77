import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { PostForm } from '../ui/post-form';

interface Props {
  language: Language;
  action: string;
  /** What the reason's field is called. */
  label: string;
  /** Value and text of each button, the usual one first. */
  moves: readonly (readonly [move: string, text: string])[];
  /** What it is about, for readers who do not see the card. */
  about: string;
  /** What was typed before it came back. */
  reason?: string;
  /** False where a move needs none. */
  reasonNeeded?: boolean;
  /** Whether its first button is the page's filled one: not where another form has it. */
  filled?: boolean;
}

/** A reason and the buttons that use it: how the desk answers one thing in a list. */
export function AnswerForm({
  language,
  action,
  label,
  moves,
  about,
  reason,
  reasonNeeded = true,
  filled = true,
}: Props) {
  return (
    <PostForm action={action} className="mt-2 space-y-2">
      <label className="block">
        <span className="block text-sm">{label}</span>
        <input name="reason" required={reasonNeeded} defaultValue={reason} className="field-input" />
      </label>
      <div className="flex flex-wrap gap-3">
        {moves.map(([move, text], index) => (
          <button
            key={move}
            type="submit"
            name="move"
            value={move}
            className={filled && index === 0 ? 'button' : 'button button-secondary'}
          >
            {text}
            <span className="sr-only">
              {colon(language)}
              {about}
            </span>
          </button>
        ))}
      </div>
    </PostForm>
  );
}
