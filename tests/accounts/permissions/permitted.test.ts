import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { deeds, judge } from '../../../app/accounts/permissions/permissions';
import { permitted } from '../../../app/accounts/permissions/permitted.server';
import type { RoleGrant } from '../../../app/accounts/permissions/role';
import { emptyDatabase } from '../../database';

const grants: readonly RoleGrant[][] = [
  [],
  [{ role: 'member', regionCode: null, companyId: 10 }],
  [{ role: 'member', regionCode: null, companyId: 10, editor: true }],
  [{ role: 'representative', regionCode: null, companyId: null, institutionId: 30 }],
  ...(['reviewer', 'official', 'assessor'] as const).flatMap((role) =>
    [null, '440100', '440000', '440300', '110000'].map((regionCode) => [{ role, regionCode, companyId: null }]),
  ),
  [{ role: 'administrator', regionCode: null, companyId: null }],
  [
    { role: 'reviewer', regionCode: '440100', companyId: null },
    { role: 'member', regionCode: null, companyId: 10 },
  ],
  [
    { role: 'official', regionCode: '440100', companyId: null },
    { role: 'representative', regionCode: null, companyId: null, institutionId: 30 },
  ],
];
const actors = grants.flatMap((roles) =>
  [true, false].map((secondFactor): Actor => ({
    accountId: 1,
    email: 'me@example.cn',
    language: 'zh',
    roles,
    session: { number: 1, authenticatedAt: '2026-11-23T00:00:00.000Z', secondFactor },
  })),
);
const things = [1, 2, null].flatMap((ownerId) =>
  [
    { companyId: 10, institutionId: null },
    { companyId: 20, institutionId: null },
    { companyId: null, institutionId: 30 },
    { companyId: null, institutionId: 40 },
    { companyId: null, institutionId: null },
  ].flatMap((party) =>
    ['440100', '440106', '440300', '110000', null].flatMap((regionCode) =>
      [true, false].flatMap((draft) =>
        [1, 2].map((proposedBy) => ({ ownerId, ...party, regionCode, draft, proposedBy })),
      ),
    ),
  ),
);

test('the permission table as a condition agrees with the deciding function for every deed, role and thing', () => {
  const db = emptyDatabase();
  const values = sql.join(
    things.map(
      (thing) =>
        sql`(${thing.ownerId}, ${thing.companyId}, ${thing.institutionId}, ${thing.regionCode}, ${thing.draft ? 1 : 0},
          ${thing.proposedBy})`,
    ),
    sql`, `,
  );
  db.run(
    sql`create temp table things (owner integer, company integer, institution integer, region text, draft integer, proposer integer)`,
  );
  db.run(sql`insert into things values ${values}`);
  const columns = {
    ownerId: sql`owner`,
    companyId: sql`company`,
    institutionId: sql`institution`,
    regionCode: sql`region`,
    draft: sql`draft = 1`,
    proposedBy: sql`proposer`,
  };
  let asked = 0;
  for (const deed of deeds) {
    for (const actor of actors) {
      const rows = db.all<{ yes: number | null }>(
        sql`select (${permitted(actor, deed, columns)}) as yes from things order by rowid`,
      );
      const differing = things.filter((thing, index) => (rows[index]!.yes === 1) !== judge(actor, deed, thing).ok);
      expect({ deed, roles: actor.roles, differing }).toEqual({ deed, roles: actor.roles, differing: [] });
      asked += rows.length;
    }
  }
  expect(asked).toBe(deeds.length * actors.length * things.length);
}, 60_000);
