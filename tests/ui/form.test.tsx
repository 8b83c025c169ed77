import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { refuse, type Refusal } from '../../app/outcome';
import { Form, useSentValues } from '../../app/ui/form';
import { TextField } from '../../app/ui/form-fields';
import { TickList, Ticks } from '../../app/ui/tick-list';

const sentences: Readonly<Record<string, string>> = {
  required: '请填写这一项。',
  'uscc-length': '信用代码应为 18 位。',
};

/** Draws several fields, and asks the form what was sent, as forms of many parts do. */
function Parts() {
  const ticked = useSentValues('segments') ?? [];
  return (
    <>
      <TextField name="purpose" label="用途" />
      <TickList name="segments" legend="环节">
        <Ticks name="segments" choices={[['lidar', '激光雷达']]} ticked={ticked} />
      </TickList>
    </>
  );
}

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
        <Parts />
        <label htmlFor="field-note">说明</label>
        <fieldset id="field-level">
          <legend>等级</legend>
        </fieldset>
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

test('fields that other components draw are named too, and those of plain markup', () => {
  const named = ['purpose', 'segments', 'note', 'level'];
  expect(said(named.map((field) => refuse('required', { field }))).map(([, words]) => words)).toEqual([
    '用途 · 请填写这一项。',
    '环节 · 请填写这一项。',
    '说明 · 请填写这一项。',
    '等级 · 请填写这一项。',
  ]);
});
