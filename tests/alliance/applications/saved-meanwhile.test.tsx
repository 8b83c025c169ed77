import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SavedMeanwhile } from '../../../app/alliance/applications/saved-meanwhile';
import { refuse } from '../../../app/outcome';

const shown = (code: string) =>
  renderToStaticMarkup(
    <SavedMeanwhile
      language="zh"
      fault={{ values: { nameZh: '甲公司', address: '乙路 1 号' }, refusals: [refuse(code)] }}
      rows={({ values }) => [
        { label: '名称', saved: '甲有限公司', typed: values.nameZh! },
        { label: '地址', saved: '乙路 1 号 ', typed: values.address! },
        { label: '网站', saved: '', typed: 'a.example.cn' },
      ]}
    />,
  );

it('shows what another window saved, where it differs from what stands in the form', () => {
  const text = shown('changed-meanwhile').replace(/<[^>]+>/g, '|');
  expect(text).toContain('名称||甲有限公司|');
  expect(text).toContain('网站||（空）|');
  expect(text).not.toContain('地址');
});

it('says nothing where something else is wrong with the form', () => {
  expect(shown('required')).toBe('');
});
