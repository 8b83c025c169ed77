import { answersOnly, pdf, sends, type GenuineEntries } from './genuine-entry';

/** Certificates: issuing, changing, revoking them, showing and checking them. */
export const certificateEntries: GenuineEntries = {
  'certificate-desk.account-moves.$id': sends(
    'official2',
    '/certificate-desk/account-moves/1',
    'step=carry&reason=演示',
    { after: ['certificate-desk.account-moves._index'] },
  ),
  'certificate-desk.account-moves._index': sends(
    'official',
    '/certificate-desk/account-moves',
    'from=talent2@demo.example.cn&to=talent19@demo.example.cn&reason=演示',
  ),
  'certificate-desk.assessments.$seat': sends('official', '/certificate-desk/assessments/1', 'reason=演示'),
  'certificate-desk.authorisations.$id': sends(
    'official',
    '/certificate-desk/authorisations/1',
    'untilOn={soon}&reason=演示',
  ),
  'certificate-desk.batches.$id.declines': sends(
    'official2',
    '/certificate-desk/batches/9/declines',
    'ticks-shown=certificate&certificate=9&reason=演示',
  ),
  'certificate-desk.batches.$id.issue': sends('official2', '/certificate-desk/batches/9/issue'),
  'certificate-desk.body-changes.$id': sends(
    'official2',
    '/certificate-desk/body-changes/3',
    'reason=&decision=carry',
    { after: ['certificate-desk.bodies._index'] },
  ),
  'certificate-desk.bodies.$body.$part': sends(
    'official',
    '/certificate-desk/bodies/alliance/authorisations',
    'occupation=gis-twin&ticks-shown=level&level=1&fromOn=2026-11-01&untilOn=&basis=演示',
  ),
  'certificate-desk.bodies._index': sends(
    'official',
    '/certificate-desk/bodies',
    'id=demo-body&nameZh=演示学会&nameEn=Demo society&kind=enterprise&company=&registerUrl=&ticks-shown=mayClaim',
  ),
  'certificate-desk.certificates.$number.$move': sends(
    'official',
    '/certificate-desk/certificates/{issued}/revocation',
    'reason=演示&step=ask',
  ),
  'certificate-desk.requests.$id': sends('official', '/certificate-desk/requests/1', 'decision=accept&answer=演示', {
    after: ['wallet.$number.changes'],
  }),
  'certificate-desk.revocations': sends(
    'official2',
    '/certificate-desk/revocations',
    'ticks-shown=certificate&certificate={issued}&decision=decline&reason=演示',
    { after: ['certificate-desk.certificates.$number.$move'] },
  ),
  'certificate-desk.sessions.$id': sends(
    'official',
    '/certificate-desk/sessions/1',
    'ticks-shown=candidate&candidate=1',
  ),
  'certificates.$number._index': sends('nobody', '/certificates/{issued}', 'name=陈嘉禾（演示）', answersOnly),
  'certificates.$number.credential': sends(
    'nobody',
    '/certificates/{issued}/credential',
    'name=陈嘉禾（演示）',
    answersOnly,
  ),
  'certificates.$number.log-proofs[.]json': sends(
    'nobody',
    '/certificates/{issued}/log-proofs.json',
    'name=陈嘉禾（演示）',
    answersOnly,
  ),
  'verification._index': sends('nobody', '/verification', 'number={issued}&name=陈嘉禾（演示）', answersOnly),
  'verification.file': sends('nobody', '/verification/file', '', {
    file: { name: 'a.json', type: 'application/json', content: '{credential}' },
    ...answersOnly,
  }),
  'wallet.$number.changes': sends(
    'talent2',
    '/wallet/{issued}/changes',
    'kind=correction&name=陈佳禾&reason=演示：写错一个字',
  ),
  'wallet.$number.proof': sends('talent2', '/wallet/{issued}/proof', '', {
    after: ['wallet.$number.changes'],
    file: pdf,
  }),
  'wallet.$number.shares.$id': sends('talent2', '/wallet/{issued}/shares/1', '', {
    after: ['wallet.$number.shares._index'],
  }),
  'wallet.$number.shares._index': sends(
    'talent2',
    '/wallet/{issued}/shares',
    'ticks-shown=name&name=yes&ticks-shown=title&ticks-shown=body&ticks-shown=number&ticks-shown=issuedOn&ticks-shown=validUntil&days=30&note=',
  ),
};
