import { perLanguage, type Language } from './i18n/language';
import { accountsPaths } from './paths/accounts';
import { address, type Query } from './paths/address';
import { alliancePaths } from './paths/alliance';
import { atlasPaths } from './paths/atlas';
import { certificateDeskPaths } from './paths/certificate-desk';
import { certificatesPaths } from './paths/certificates';
import { certificationPaths } from './paths/certification';
import { inboxPaths } from './paths/inbox';
