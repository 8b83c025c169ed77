import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { ReadThread } from './thread';
import { threadMessages } from './thread-messages';

interface Props {
  language: Language;
  thread: ReadThread;
  title: string;
  purpose?: string;
}

/** The title of a conversation's pages, with the way back to it. */
export function ThreadTitle({ language, thread, title, purpose }: Props) {
  const words = threadMessages[language];
  const to = paths(language);
  return (
    <PageTitle
      language={language}
      title={title}
      purpose={purpose}
      above={[
        [to.threads(), words.title],
        ...(title === words.about(thread.about.title)
          ? []
          : [[to.thread(thread.id), words.number(String(thread.id))] as const]),
      ]}
    />
  );
}
