import { expect, test } from 'vitest';
import { atlasAddressOf } from '../../../app/atlas/living/atlas-address';
import type { LivingView } from '../../../app/atlas/living/living-view';
import { computeLocally, localView } from '../../../app/atlas/living/local-views.client';

test('a view that can be computed in the browser is; every other address is left to the server', () => {
  const shown = { title: '广州' } as LivingView;
  const asked = (query: string) => atlasAddressOf(new URL(`https://atlas.example.cn/atlas/440100${query}`))!;
  expect(localView(asked('?fill=gis.cim'), shown)).toBeNull();
  computeLocally(({ query }, view) =>
    query['fill'] ? { view: { ...view, title: `${view.title} + ${query['fill'].join()}` }, panel: null } : null,
  );
  expect(localView(asked('?fill=gis.cim'), shown)?.view.title).toBe('广州 + gis.cim');
  expect(localView(asked('?chain=gis'), shown)).toBeNull();
});
