import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { findPublicProfile } from '../../../app/alliance/profile/public-profile.server';
import { ownLinks } from '../../../app/alliance/supply-links/supply-link-view.server';
import { answerSupplyLink, declareSupplyLink } from '../../../app/alliance/supply-links/supply-links.server';
import type { Database } from '../../../db/client';
import { testDatabase } from '../../database';
import { scene, valueOf } from '../scene';

describe('a supply link', () => {
  let s: ReturnType<typeof scene>;
  let db: Database;
  let [supplierId, customerId] = [0, 0];
  let supplier: Actor;
  let customer: Actor;
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    [supplierId, customerId] = [s.company('供方有限公司'), s.company('需方有限公司')];
    supplier = s.person([{ role: 'member', companyId: supplierId }]);
    customer = s.person([{ role: 'member', companyId: customerId }]);
  });
  const declare = (segmentId: string) =>
    valueOf(
      declareSupplyLink(
        db,
        supplier,
        { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId },
        s.occasion(),
      ),
    );
  const answer = (actor: Actor, id: number, move: Parameters<typeof answerSupplyLink>[2]['move'], reason?: string) =>
    answerSupplyLink(db, actor, { id, move, reason }, s.occasion());

  it('is declared by one side and confirmed by the other, who is told', () => {
    const { id, state } = declare('gis.cim');
    expect(state).toBe('declared');
    expect(
      s
        .mails()
        .filter((mail) => mail.kind === 'linkDeclared')
        .map((mail) => mail.to),
    ).toEqual([customer.email]);
    expect(answer(supplier, id, 'confirm')).toMatchObject({ code: 'not-allowed' });
    expect(valueOf(answer(customer, id, 'confirm')).state).toBe('confirmed');
    expect(answer(customer, id, 'confirm')).toMatchObject({
      code: 'move-not-allowed',
      state: 'confirmed',
      allowed: ['dispute'],
    });
  });

  it('is confirmed when the other side declares the same', () => {
    const { id } = declare('gis.service');
    expect(
      valueOf(
        declareSupplyLink(
          db,
          customer,
          { companyId: customerId, otherIs: 'supplier', otherId: supplierId, segmentId: 'gis.service' },
          s.occasion(),
        ),
      ),
    ).toEqual({ id, state: 'confirmed' });
    expect(
      declareSupplyLink(
        db,
        supplier,
        { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId: 'gis.service' },
        s.occasion(),
      ),
    ).toMatchObject({ code: 'link-exists', state: 'confirmed' });
  });

  it('is out of public sight while disputed, with a reason', () => {
    const { id } = declare('gis.reality');
    expect(answer(customer, id, 'dispute')).toMatchObject({ code: 'reason-needed' });
    valueOf(answer(customer, id, 'dispute', '从未采购'));
    const seen = (links: readonly { readonly id: number }[]) => links.some((link) => link.id === id);
    expect([seen(findPublicProfile(db, supplierId, 'zh').links), seen(ownLinks(db, supplierId, 'zh'))]).toEqual([
      false,
      true,
    ]);
    expect(valueOf(answer(supplier, id, 'withdraw')).state).toBe('withdrawn');
    expect(declare('gis.reality').state).toBe('declared');
  });

  it('is between two companies on record, in a segment', () => {
    const wrong = (more: object) =>
      declareSupplyLink(
        db,
        supplier,
        { companyId: supplierId, otherIs: 'customer', otherId: customerId, segmentId: 'gis.cim', ...more },
        s.occasion(),
      );
    expect(wrong({ otherId: supplierId })).toMatchObject({ code: 'same-company-link' });
    expect(wrong({ otherId: 999_999 })).toMatchObject({ code: 'company-unknown' });
    expect(wrong({ segmentId: 'no.such' })).toMatchObject({ code: 'segment-unknown' });
    expect(wrong({ companyId: customerId, otherId: supplierId })).toMatchObject({ code: 'not-allowed' });
  });
});
