import { expect, test } from 'vitest';
import { needsOfParty } from '../../app/needs/need-list.server';
import { grantFor } from '../../app/parties/party-people.server';
import { needScene, today } from './scene';

test('the page of an institution shows what it looks for, for everybody and standing, and nothing else', () => {
  const s = needScene();
  const university = { kind: 'institution', id: s.institution('乙丑大学') } as const;
  const person = s.person([grantFor(university)]);
  const post = (titleZh: string, readers: 'everyone' | 'alliance' | 'sealed') =>
    s.post({ poster: `institution:${university.id}`, titleZh, readers }, person);
  post('找校外实训基地', 'everyone');
  post('联盟内找实训基地', 'alliance');
  post('密封找实训基地', 'sealed');
  s.post();
  const titles = (on = today) => needsOfParty(s.db, university, 'zh', on).map(({ title }) => title);
  expect(titles()).toEqual(['找校外实训基地']);
  expect(titles('2027-12-31')).toEqual([]);
});
