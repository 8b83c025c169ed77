/**
 * The floors of app/, lowest first: a folder stands on those of lower floors alone, never on one of its own floor or of
 * one above. `npm run layers` holds every import against this list; docs/architecture.md says what each folder is.
 * A new noun gets its floor here before its first line.
 */
module.exports = [
  ['outcome', 'palette', 'rounds', 'i18n', 'calendar'],
  ['paths', 'gaps', 'pdf', 'secrets'],
  ['events', 'files', 'mail', 'throttle', 'region'],
  ['web', 'notices'],
  ['ui'],
  ['accounts', 'companies', 'methods', 'glossary'],
  ['waiting'],
  ['directory', 'certification', 'scenarios', 'parties'],
  ['talent-counts'],
  ['alliance', 'certificates'],
  ['history', 'talent-demand', 'offers'],
  ['colleagues', 'atlas', 'interests', 'issuing-desk', 'candidates', 'needs'],
  ['projects'],
  ['threads', 'case-studies'],
  ['institutions', 'people', 'personal-data', 'study', 'certification-desk', 'supply', 'network'],
  ['project-network'],
  ['review-desk', 'matrix', 'backups', 'company-page'],
  ['inbox'],
  ['home', 'segments'],
  ['server'],
];
