import { defaultLanguage } from '../i18n/language';
import { paths } from '../paths';
import { useNonce } from '../web/nonce';

/** The small script of the network's page; without it the page is a picture of links, a form and a table. */
export function NetworkScript() {
  return <script type="module" src={paths(defaultLanguage).networkScript()} nonce={useNonce()} />;
}
