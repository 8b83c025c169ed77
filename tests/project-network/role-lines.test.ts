import { expect, test } from 'vitest';
import { heldRole, roleLines } from '../../app/project-network/role-lines';
import { projectRoleNames } from '../../app/projects/project-role';
import { fixture } from './made-up-collaboration';

const span = { ...fixture.roles[0]!, until: null };

test('every role has a line of its own, which no other has, without any colour', () => {
  const looks = projectRoleNames.map((role) => `${roleLines[role].width} ${roleLines[role].mark}`);
  expect(new Set(looks).size).toBe(6);
});

test('a line stands for the first role that is held, and for one that ended where none is', () => {
  const lead = { ...span, role: 'lead' as const, until: '2026-06-30' };
  const adviser = { ...span, role: 'adviser' as const };
  const site = { ...span, role: 'site' as const };
  expect(heldRole([adviser, lead, site])).toEqual({ role: 'site', ended: false });
  expect(heldRole([lead, { ...adviser, until: '2026-07-01' }])).toEqual({ role: 'lead', ended: true });
});
