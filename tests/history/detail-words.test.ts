import { expect, test } from 'vitest';
import { accountStates } from '../../app/accounts/account-state';
import { applicationStates as membershipApplicationStates } from '../../app/alliance/applications/application-state';
import { colleagueStates } from '../../app/colleagues/colleague-state';
import { evidenceKinds } from '../../app/alliance/applications/evidence';
import { membershipStates } from '../../app/alliance/membership-state';
import { profileChangeStates } from '../../app/alliance/profile/profile-change-state';
import { supplyLinkStates } from '../../app/alliance/supply-links/supply-link-state';
import { accountMoveStates } from '../../app/certificates/issue/account-move-state';
import { batchKinds, batchStates } from '../../app/certificates/issue/batch-state';
import { bodyKinds, certificateStates } from '../../app/certificates/certificate-state';
import { requestKinds, requestStates } from '../../app/certificates/issue/request-state';
import { applicationStates } from '../../app/certification/applications/application-state';
import { examSessionStates, seatStates } from '../../app/certification/sessions/exam-session-state';
import { schemeStates } from '../../app/certification/schemes/scheme-state';
import { reportStates } from '../../app/review-desk/report-state';
import { coded, word } from '../../app/history/code-words';
import { detailsText, levelsKey } from '../../app/history/detail-words';
import { offerStates } from '../../app/offers/offer-state';
import { threadStates } from '../../app/threads/thread-state';
import { resourceKinds } from '../../app/region/resource-kind';

test('history says what changed in the reader’s language', () => {
  expect(detailsText('zh', { state: 'issued', certificates: 3 })).toBe('状态：已签发；证书数：3');
  expect(detailsText('en', { state: 'issued', certificates: 3 })).toBe('state: issued; certificates: 3');
  expect(detailsText('zh', { levels: [1, 2], untilOn: null, online: false, products: [] })).toBe(
    '等级：1、2；止：–；线上：否；产品：–',
  );
  expect(detailsText('en', { from: { nameZh: '云岫' }, 'scale-2025': true })).toBe(
    'from account: name: 云岫; scale-2025: yes',
  );
});

test('history names roles and kinds, and tells times as in China', () => {
  expect(detailsText('zh', { role: 'reviewer', kind: 'new', startsAt: '2026-12-05T01:30:00.000Z' })).toBe(
    '角色：审核员；种类：新增企业；开始时间：2026-12-05 09:30',
  );
  expect(detailsText('en', { roles: ['talent', 'official'], kind: 'test-site' })).toBe(
    'roles: talent, official; kind: test site',
  );
  expect(detailsText('zh', { stage: 'open' }) + detailsText('en', { stage: 'second-factor' })).toBe(
    '阶段：已登录stage: second factor awaited',
  );
});

test('history says why, which route as people count, and names what the database names', () => {
  expect(detailsText('zh', { code: 'wrong-credentials', purpose: 'identity', route: 0 })).toBe(
    '原因：邮箱或密码不对；用途：登记证件；途径：1',
  );
  const names = { chain: { bim: ['BIM建模', 'BIM modelling'] } } as const;
  expect(detailsText('zh', { chain: 'bim' }, names) + detailsText('en', { chain: 'bim' }, names)).toBe(
    '技术链：BIM建模chain: BIM modelling',
  );
  const levels = { occupationId: { bim: ['建模师', 'modeller'] }, [levelsKey('bim')]: { 2: ['中级', 'intermediate'] } };
  expect(detailsText('zh', { occupationId: 'bim', level: 2 }, levels as never)).toBe('职业：建模师；等级：中级');
  expect(detailsText('en', { occupationId: 'bim', levels: [2] }, levels as never)).toBe(
    'occupation: modeller; levels: intermediate',
  );
});

test('every kind that history may note has words', () => {
  const all = [
    evidenceKinds,
    batchKinds,
    requestKinds,
    bodyKinds,
    resourceKinds,
    ['claim', 'new'],
    ['family', 'trainee', 'company'],
    ['totp', 'recovery-code', 'passkey'],
  ];
  expect(all.flat().filter((kind) => word(coded.kind!, 'zh', kind) === kind)).toEqual([]);
});

test('every state that history may note has words', () => {
  const all = [
    accountStates,
    membershipApplicationStates,
    colleagueStates,
    membershipStates,
    profileChangeStates,
    supplyLinkStates,
    accountMoveStates,
    batchStates,
    certificateStates,
    requestStates,
    applicationStates,
    examSessionStates,
    seatStates,
    schemeStates,
    reportStates,
    threadStates,
    offerStates,
  ];
  const wordless = all
    .flatMap((states) => Object.keys(states))
    .filter((state) => word(coded.state!, 'zh', state) === state);
  expect(wordless).toEqual([]);
});
