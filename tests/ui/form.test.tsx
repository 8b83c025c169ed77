import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { refuse, type Refusal } from '../../app/outcome';
import { Form } from '../../app/ui/form';
import { TextField } from '../../app/ui/form-fields';

const sentences: Readonly<Record<string, string>> = {
  required: '请填写这一项。',
  'uscc-length': '信用代码应为 18 位。',
};
const said = (refusals: readonly Refusal[]) =>
  [
    ...renderToStaticMarkup(
      <Form
        action=""
        faultTitle=""
        fault={{ values: { title: '雷达' }, refusals }}
        explain={({ code }) => sentences[code]!}
      >
        <div>
          <TextField name="title" label="名称" />
          <TextField name="uscc" label="信用代码" />
        </div>
      </Form>,
    ).matchAll(/<a href="(.*?)">(.*?)<\/a>/g),
  ].map(([, to, words]) => [to, words]);

test('the summary of a refused form names the field where the sentence alone does not, and leads to it', () => {
  expect(
    said([
      refuse('required', { field: 'title' }),
      refuse('uscc-length', { field: 'uscc' }),
      refuse('required', { field: 'elsewhere' }),
    ]),
  ).toEqual([
    ['#field-title', '名称 · 请填写这一项。'],
    ['#field-uscc', '信用代码应为 18 位。'],
    ['#field-elsewhere', '请填写这一项。'],
  ]);
});
