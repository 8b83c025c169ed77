import { languageName, languages, languageTag, type Language } from '../i18n/language';
import { noticeMessages } from '../notices/messages';
import { isStoppable, noticeGroups, noticeTimes } from '../notices/notice-groups';
import type { NoticeChoices } from '../notices/own-notices.server';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import { inboxMessages } from './messages';

interface Props {
  language: Language;
  /** The language the account reads in. */
  chosen: Language;
  choices: NoticeChoices;
  saved: boolean;
}

/** The language somebody reads in, and when mail of each kind comes. */
export function NoticeChoicesPage({ language, chosen, choices, saved }: Props) {
  const words = noticeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.choices}
        purpose={words.choicesPurpose}
        above={[
          [to.inbox(), inboxMessages[language].title],
          [to.notices(), words.title],
        ]}
      />
      {saved && (
        <p role="status" className="notice mb-4 max-w-xl">
          {words.saved}
        </p>
      )}
      <PostForm action={to.noticeChoices()} className="max-w-xl space-y-5">
        <fieldset>
          <legend className="font-semibold">{words.language}</legend>
          <p className="text-muted">{words.languageHint}</p>
          <div className="flex flex-wrap gap-x-5">
            {languages.map((one) => (
              <label key={one} lang={languageTag[one]} className="inline-flex min-h-11 items-center gap-2">
                <input type="radio" name="language" value={one} defaultChecked={one === chosen} />
                {languageName[one]}
              </label>
            ))}
          </div>
        </fieldset>
        {noticeGroups.map((group) =>
          isStoppable(group) ? (
            <fieldset key={group}>
              <legend className="font-semibold">{words.groups[group]}</legend>
              <div className="flex flex-wrap gap-x-5">
                {noticeTimes.map((time) => (
                  <label key={time} className="inline-flex min-h-11 items-center gap-2">
                    <input type="radio" name={group} value={time} defaultChecked={choices[group] === time} />
                    {words.times[time]}
                  </label>
                ))}
              </div>
            </fieldset>
          ) : (
            <p key={group}>
              <strong>{words.groups[group]}</strong> <span className="text-muted">{words.always}</span>
            </p>
          ),
        )}
        <button type="submit" className="button">
          {words.save}
        </button>
      </PostForm>
    </>
  );
}
