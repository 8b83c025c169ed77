/**
 * Routes that take a form sent from another page and show none of their own (their page, if they have one, reads no
 * answer of their action): what cannot be done there is said on a page of its own. tests/server/busy.test.ts holds the
 * list to the files.
 */
export const formlessRoutes: ReadonlySet<string> = new Set([
  'account.consents',
  'account.sessions.$number',
  'account.sessions._index',
  'assessments.$session.declaration',
  'assessments.interests.$id',
  'backups.order',
  'certificates.$number.credential',
  'certificates.$number.log-proofs[.]json',
  'certification-desk.sessions.$id.sign-in-sheet',
  'certification.$occupation.$level.alert',
  'companies.$slug.interests.$id',
  'needs.$key.invitations.$invitation',
  'saved-searches.$id',
  'scenarios.$id',
  'sign-out',
  'talent.consent',
  'talent.firms.$slug',
  'talent.photo.removal',
  'threads.$id.mute',
  'wallet.$number.shares.$id',
]);
