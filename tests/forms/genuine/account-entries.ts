import { answersOnly, mailed, sends, type GenuineEntries } from './genuine-entry';

const device = { withoutEffect: 'it wants an answer that only an authenticator makes' } as const;

/** Signing in, one's own account, and an administrator's pages about others. */
export const accountEntries: GenuineEntries = {
  'account.consents': sends('talent2', '/account/consents', 'purpose=identity'),
  'account.deletion': sends('talent19', '/account/deletion', 'step=ask&ticks-shown=confirm&confirm=yes'),
  'account.email._index': sends('talent2', '/account/email', 'email=new@demo.example.cn&password={password}'),
  'account.email.code': sends('talent2', '/account/email/code?token=abc', 'code=123456', mailed),
  'account.identity': sends(
    'talent2',
    '/account/identity',
    'name=陈嘉禾&kind=id-card&country=&idCard={idCard}&ticks-shown=consent&consent=yes',
  ),
  'account.passkeys.$id': sends('administrator', '/account/passkeys/1', '', device),
  'account.passkeys._index': sends(
    'administrator',
    '/account/passkeys',
    'name=钥匙&response={"id":"a","response":{}}',
    device,
  ),
  'account.password': sends(
    'talent2',
    '/account/password',
    'email=talent2@demo.example.cn&current={password}&next=一个新的很长的密码',
  ),
  'account.proof': sends('talent2', '/account/proof', 'password={password}'),
  'account.recovery-codes': sends('administrator', '/account/recovery-codes'),
  'account.sessions.$number': sends('talent2', '/account/sessions/{session}'),
  'account.sessions._index': sends('talent2', '/account/sessions'),
  'account.totp': sends('talent2', '/account/totp', 'step=begin'),
  'backups._index': sends('administrator', '/backups', 'everyHours=12&keep=14'),
  'backups.order': sends('administrator', '/backups/order'),
  'password-reset.$token': sends('nobody', '/password-reset/abc', 'password=一个新的很长的密码', mailed),
  'password-reset._index': sends('nobody', '/password-reset', 'email=talent2@demo.example.cn'),
  'people.$id.factors': sends('administrator', '/people/2/factors', 'reason=演示：换了手机'),
  'people.$id.identity': sends('administrator', '/people/16/identity', 'reason=演示：核对姓名'),
  'people.$id.roles': sends(
    'administrator',
    '/people/16/roles',
    'step=grant&role=reviewer&region=440100&company=&institution=',
  ),
  'people.$id.sessions': sends('administrator', '/people/16/sessions', 'reason=演示：本人来电'),
  'people.$id.state': sends('administrator', '/people/16/state', 'move=disable&reason=演示：本人来电'),
  'registration._index': sends(
    'nobody',
    '/registration',
    'email=new@demo.example.cn&password=一个新的很长的密码&ticks-shown=consent&consent=yes',
  ),
  'registration.code': sends('nobody', '/registration/code?token=abc', 'code=123456', mailed),
  'setup.$token': sends(
    'nobody',
    '/setup/abc',
    'email=new@demo.example.cn&password=一个新的很长的密码&ticks-shown=consent&consent=yes',
    { withoutEffect: 'its link is printed at the first start only' },
  ),
  'sign-in._index': sends('nobody', '/sign-in', 'email=talent2@demo.example.cn&password={password}'),
  'sign-in.passkey': sends('nobody', '/sign-in/passkey', 'response={"id":"a","response":{}}', device),
  'sign-in.second-factor': sends('nobody', '/sign-in/second-factor', 'kind=totp&code=123456', device),
  'sign-out': sends('talent2', '/sign-out'),
  'certification.check': sends(
    'nobody',
    '/certification/check',
    'fields=bim&ticks-shown=fields&years=3&months=0&education=bachelor&ticks-shown=related&hours=&held=&heldYears=',
    answersOnly,
  ),
};
