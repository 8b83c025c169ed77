import { expect, test } from 'vitest';
import { accountStateNames, afterMove, movesFrom } from '../../app/accounts/account-state';
import { scopeFits } from '../../app/accounts/permissions/role';
import { accountMail } from '../../app/accounts/mails';
import { emptyDatabase } from '../database';

test('an account is active, disabled and active again, and never leaves anonymised', () => {
  expect(accountStateNames.map((state) => [state, ...movesFrom(state)])).toEqual([
    ['active', 'disable', 'anonymise'],
    ['disabled', 'enable', 'anonymise'],
    ['anonymised'],
  ]);
  expect([afterMove('active', 'disable'), afterMove('active', 'enable'), afterMove('anonymised', 'enable')]).toEqual([
    'disabled',
    null,
    null,
  ]);
});

test('the database refuses a state that is not in the table, and an anonymised account with an address', () => {
  const { $client } = emptyDatabase();
  const insert = $client.prepare(
    "insert into accounts (email, state, language, created_at) values (?, ?, 'zh', '2026-11-23')",
  );
  expect(() => insert.run('a@example.cn', 'asleep')).toThrow('accounts_state');
  expect(() => insert.run('a@example.cn', 'anonymised')).toThrow('accounts_email_kept');
  expect(() => insert.run(null, 'active')).toThrow('accounts_email_kept');
});

test('a member has a company, desk roles may have a region, others neither', () => {
  const fits = (
    role: 'talent' | 'member' | 'reviewer' | 'administrator',
    regionCode: string | null,
    companyId: number | null,
  ) => scopeFits({ role, regionCode, companyId });
  expect([
    fits('member', null, 1),
    fits('reviewer', '440100', null),
    fits('reviewer', null, null),
    fits('talent', null, null),
  ]).toEqual([true, true, true, true]);
  expect([
    fits('member', null, null),
    fits('reviewer', null, 1),
    fits('talent', '440100', null),
    fits('administrator', '440100', null),
  ]).toEqual([false, false, false, false]);
});

test('a mail about what was done to an account says what to do when it was not me', () => {
  const steps = /请马上：\n1\. 在登录页点“忘记密码”.*\n2\. .*历史.*\n3\. .*邮箱的密码/;
  for (const kind of [
    'passwordChanged',
    'emailChanging',
    'factorsChanged',
    'recoveryCodeUsed',
    'deletionRequested',
  ] as const)
    expect(accountMail(kind, 'zh', 'x').text).toMatch(steps);
  const moved = accountMail('emailChanged', 'zh', 'new@example.org').text;
  expect(moved).toContain('请马上联系管理员');
  expect(moved).not.toContain('忘记密码');
  expect(accountMail('reset', 'zh', 'https://x', '30').text).toContain('不用理会');
});

test('a mail is written in its reader’s language', () => {
  expect(accountMail('code', 'zh', '12345678', '30')).toEqual({
    subject: 'TwinAtlas 孪图 · 邮箱验证码',
    text: '验证码：12345678\n\n请在 30 分钟内填入打开的页面。不要把它告诉任何人。\n\n不是您本人操作？不用理会；如有疑问，请登录后查看“会话”和“历史”。\n\nTwinAtlas 孪图\n',
  });
  expect(accountMail('code', 'en', '12345678', '30').text).toMatch(
    /^Code: 12345678\n\nType it into the open page within 30 minutes/,
  );
});
