import { defaultLanguage, type Language } from '../i18n/language';
import { paths } from '../paths';
import { useNonce } from '../web/nonce';
import { networkMessages } from './messages';

/** What keys do in the picture above it, which its script says once it answers to them. */
export function ColumnScript({ language }: { language: Language }) {
  return (
    <>
      <p className="column-keys no-print text-sm text-muted" hidden>
        {networkMessages[language].ego.keys}
      </p>
      <script type="module" src={paths(defaultLanguage).columnScript()} nonce={useNonce()} />
    </>
  );
}
