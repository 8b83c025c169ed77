import { paths } from '../../paths';
import { useNonce } from '../../web/nonce';
import { defaultLanguage } from '../../i18n/language';

/**
 * The small script of the pages that check certificates: files in the browser, and pages without a network. All of them
 * work without it.
 */
export function VerificationScript() {
  return <script type="module" src={paths(defaultLanguage).verificationScript()} nonce={useNonce()} />;
}
