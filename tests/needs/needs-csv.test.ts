import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { loader } from '../../app/routes/needs[.csv]';
import { needScene } from './scene';

test('the file of needs leads to this installation, whatever host the request names', async () => {
  const s = needScene();
  const key = s.post();
  const args = {
    request: new Request('https://evil.example/needs.csv'),
    params: {},
    context: {
      db: s.db,
      language: 'zh',
      actor: null,
      now: () => s.occasion().now,
      occasion: s.occasion(),
    } as unknown as AppLoadContext,
  } as LoaderFunctionArgs;
  const text = await (await loader(args)).text();
  expect(text).toContain(`https://atlas.example.cn/needs/${key}`);
  expect(text).not.toContain('evil.example');
});
