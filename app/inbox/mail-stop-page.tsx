import type { Language } from '../i18n/language';
import { noticeMessages } from '../notices/messages';
import type { NoticeGroup } from '../notices/notice-groups';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';

interface Props {
  language: Language;
  token: string;
  /** What the link stops; null for one that is none of ours. */
  group: NoticeGroup | null;
  stopped?: boolean;
}

/** Asks once more before mail of a kind stops: opening the link changes nothing. */
export function MailStopPage({ language, token, group, stopped = false }: Props) {
  const words = noticeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.stopTitle}
        purpose={group === null ? words.stopUnknown : words.stopPurpose(words.groups[group])}
      />
      {stopped && (
        <p role="status" className="notice max-w-xl">
          {words.stopped}
        </p>
      )}
      {group !== null && !stopped && (
        <ButtonForm action={to.mailStop(token)} look="button">
          {words.stop}
        </ButtonForm>
      )}
      <p className="mt-4">
        <a href={to.noticeChoices()}>{words.choices}</a>
      </p>
    </>
  );
}
