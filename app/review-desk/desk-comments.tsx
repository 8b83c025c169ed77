import { colon } from '../i18n/punctuation';
import type { Language } from '../i18n/language';
import { momentText } from '../calendar/moment-text';
import { fieldName } from '../alliance/applications/missing-words';
import { paths } from '../paths';
import { PostForm } from '../ui/post-form';
import type { OpenFile } from './desk-file.server';
import { deskMessages } from './messages';

interface Props {
  language: Language;
  file: OpenFile;
}

/** Asks for one field to be put right. */
export function CommentForm({ language, file, field }: Props & { field: string }) {
  const words = deskMessages[language].file;
  const name = fieldName(language, field, file.segmentNames);
  return (
    <details>
      <summary aria-label={words.commentOn(name)}>{words.comment}</summary>
      <PostForm
        action={paths(language).deskComments(file.file.application.id, file.place)}
        className="flex flex-wrap items-end gap-2"
      >
        <input type="hidden" name="field" value={field} />
        <label className="grow">
          <span className="block text-sm">{words.commentText}</span>
          <input name="text" required maxLength={500} className="field-input" />
        </label>
        <button type="submit" className="button button-secondary">
          {words.commentAdd}
          <span className="sr-only">
            {colon(language)}
            {name}
          </span>
        </button>
      </PostForm>
    </details>
  );
}

/** What was asked to be corrected, in this round and those before. */
export function DeskComments({ language, file }: Props) {
  const words = deskMessages[language].file;
  if (file.comments.length === 0) return null;
  return (
    <section id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{words.comments}</h2>
      <ul className="list-disc ps-5">
        {file.comments.map((comment) => (
          <li key={comment.id} className={comment.settledAt ? 'text-muted' : undefined}>
            <strong>{fieldName(language, comment.field, file.segmentNames)}</strong>
            {colon(language)}
            {comment.text} <span className="text-sm text-muted">{momentText(comment.at)}</span>{' '}
            {comment.settledAt && <span className="tag">{words.settled}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
