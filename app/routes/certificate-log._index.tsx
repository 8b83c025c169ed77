import { anybody } from '../accounts/permissions/required-actor.server';
import { logMessages } from '../certificates/log/log-messages';
import { CertificateLogPage } from '../certificates/log/log-page';
import { publicLogHead } from '../certificates/log/public-log.server';
import { defaultLanguage } from '../i18n/language';
import { paths } from '../paths';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(anybody, (_by, { db, occasion }) => ({
  log: publicLogHead(db, occasion),
  address: `${occasion.origin}${paths(defaultLanguage).certificateLog()}`,
}));

export const meta = publicTitle(logMessages, (words, to) => [words.title, words.purpose, to.certificateLog()]);

export default pageOf<typeof loader>(CertificateLogPage);
