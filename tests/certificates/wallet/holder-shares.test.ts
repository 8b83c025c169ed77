import { expect, test } from 'vitest';
import { endShareOf, newShare, sharesOf } from '../../../app/certificates/wallet/holder-shares.server';
import { chosenFields, shareForm } from '../../../app/certificates/wallet/share';
import { openShare } from '../../../app/certificates/wallet/share.server';
import { events } from '../../../db/schema';
import { fieldsOf } from '../../../app/web/fields.server';
import { ticksShown } from '../../../app/web/form-end';
import { at, someone, valueOf } from '../../certification/exam-scene';
import { testDatabase } from '../../database';
import { issuedScene } from '../issued-scene';

const form = { name: 'yes', validUntil: 'yes', days: 30, note: '某单位' } as const;
const zh = (moment?: string) => ({ ...at(moment), language: 'zh' as const });

test('a holder makes a link, which is told once; sees its standing and receipts; and ends it; nobody else does', async () => {
  const db = testDatabase();
  const { holder, certificate } = await issuedScene(db);
  const { number } = certificate;
  const made = valueOf(newShare(db, holder, number, form, zh('2026-12-11T00:00:00Z')));
  const token = made.address.replace('https://atlas.example.cn/shared/', '');
  expect([token.length, made.expiresAt, made.modules.length > 20]).toEqual([43, '2027-01-10T00:00:00.000Z', true]);
  expect(valueOf(await openShare(db, token, at('2026-12-12T00:00:00Z'))).facts).toEqual({
    name: '区锦麟',
    validUntil: '2029-12-09',
  });
  expect(JSON.stringify(db.select().from(events).all())).not.toContain(token);

  const seen = (moment: string) => valueOf(sharesOf(db, holder, number, 'zh', at(moment).now));
  const line = {
    id: 1,
    standing: 'open',
    fields: ['name', 'validUntil'],
    note: '某单位',
    createdAt: '2026-12-11T00:00:00.000Z',
    expiresAt: '2027-01-10T00:00:00.000Z',
    endedAt: null,
    checks: [{ at: '2026-12-12T00:00:00.000Z', answers: 'yes yes yes' }],
  };
  expect(seen('2026-12-13T00:00:00Z')).toEqual({
    number,
    title: '数字孪生BIM建模师（初级）',
    validUntil: '2029-12-09',
    shares: [line],
  });
  expect(seen('2027-01-10T00:00:00Z').shares[0]!.standing).toBe('expired');

  const other = someone(db);
  expect(sharesOf(db, other, number, 'zh', at().now)).toMatchObject({ code: 'certificate-unknown' });
  expect(newShare(db, other, number, form, zh())).toMatchObject({ code: 'certificate-unknown' });
  expect(endShareOf(db, other, number, 1, at())).toMatchObject({ code: 'share-unknown' });
  expect(endShareOf(db, holder, 'TA-2026-22222222', 1, at())).toMatchObject({ code: 'share-unknown' });
  valueOf(endShareOf(db, holder, number, 1, at('2026-12-14T00:00:00Z')));
  expect(seen('2027-02-01T00:00:00Z').shares[0]!).toMatchObject({
    standing: 'ended',
    endedAt: '2026-12-14T00:00:00.000Z',
  });
});

test('the form asks for whole days and keeps only boxes it knows', () => {
  const sent = (days: string) => {
    const data = new FormData();
    for (const [name, value] of [
      ['name', 'yes'],
      ['body', 'yes'],
      ['secret', 'yes'],
      ['days', days],
      ['note', ''],
    ] as const)
      data.set(name, value);
    for (const field of Object.keys(shareForm.shape)) data.append(ticksShown, field);
    return fieldsOf(data, shareForm);
  };
  for (const days of ['0', '366', '1.5', '-1', 'x', ''])
    expect(sent(days)).toMatchObject({ ok: false, refusals: [{ code: 'share-days', field: 'days' }] });
  const read = sent(' 365 ');
  expect(read.ok && [chosenFields(read.value), read.value.days, read.value.note]).toEqual([
    ['name', 'body'],
    365,
    null,
  ]);
});
