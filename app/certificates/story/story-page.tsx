import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { walletMessages } from '../wallet/wallet-messages';
import type { StoryLine } from './story-deeds';
import { StoryList } from './story-list';
import { storyMessages } from './story-messages';

/** One's own certification so far, and how much of it others see. */
export function StoryPage({ language, lines }: { language: Language; lines: readonly StoryLine[] }) {
  const words = storyMessages[language];
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[paths(language).wallet(), walletMessages[language].title]]}
      />
      <p className="prose-width mb-6 text-sm text-muted">{words.publicPart}</p>
      <StoryList language={language} lines={lines} />
    </>
  );
}
