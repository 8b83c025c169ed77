import { anybody } from '../accounts/permissions/required-actor.server';
import { logMessages } from '../certificates/log/log-messages';
import { CertificateLogPage } from '../certificates/log/log-page';
import { publicLogHead } from '../certificates/log/public-log.server';
import { paths } from '../paths';
import { publicWords } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';
import { defaultLanguage } from '../i18n/language';

export const loader = view(anybody, (_by, { db, occasion }) => ({
  log: publicLogHead(db, occasion),
  address: `${occasion.origin}${paths(defaultLanguage).certificateLog()}`,
}));

export const meta = publicWords((language) => ({
  title: logMessages[language].title,
  description: logMessages[language].purpose,
  address: paths(language).certificateLog(),
}));

export default pageOf<typeof loader>(CertificateLogPage);
