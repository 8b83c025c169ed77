import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { filledForms } from '../../app/web/filled-forms';
import type { UnsentForm } from '../../app/web/unsent-form';
import { PostForm } from '../../app/ui/post-form';

/** The page with what was typed for `/things` put back, without the field that each form ends with. */
function filled(page: ReactNode, answers: UnsentForm['answers'], here = '/here'): string {
  return filledForms(renderToStaticMarkup(page), here, [{ path: '/things', answers }], '已放回').replaceAll(
    '<input type="hidden" name="form-end" value="whole"/>',
    '',
  );
}
const notice = '<p role="status" class="notice mb-3 max-w-xl">已放回</p>';

test('texts, choices and ticks come back as they were typed; passwords, files and hidden fields stay as they are', () => {
  const page = (
    <PostForm action="/things?lang=en">
      <input type="hidden" name="id" value="7" />
      <input name="name" defaultValue="旧" />
      <input name="line" />
      <input name="line" />
      <textarea name="text" defaultValue="旧" />
      <select name="kind" defaultValue="a">
        <option value="a">甲</option>
        <option value="b">乙</option>
      </select>
      <input type="radio" name="one" value="x" defaultChecked />
      <input type="radio" name="one" value="y" />
      <input type="checkbox" name="many" value="p" defaultChecked />
      <input type="password" name="password" />
      <input type="file" name="file" />
    </PostForm>
  );
  const html = filled(page, [
    ['id', '7'],
    ['name', '"><script>$&'],
    ['line', '一'],
    ['line', '二'],
    ['text', '\n</textarea>&'],
    ['kind', 'b'],
    ['one', 'y'],
    ['ticks-shown', 'many'],
    ['password', '秘密'],
  ]);
  expect(html).toBe(
    [
      `${notice}<form method="post" action="/things?lang=en">`,
      '<input type="hidden" name="id" value="7"/>',
      '<input name="name" value="&quot;&gt;&lt;script&gt;$&amp;"/>',
      '<input name="line" value="一"/><input name="line" value="二"/>',
      '<textarea name="text">\n\n&lt;/textarea&gt;&amp;</textarea>',
      '<select name="kind"><option value="a">甲</option><option value="b" selected="">乙</option></select>',
      '<input type="radio" name="one" value="x"/><input type="radio" name="one" value="y" checked=""/>',
      '<input type="checkbox" name="many" value="p"/>',
      '<input type="password" name="password"/><input type="file" name="file"/></form>',
    ].join(''),
  );
});

test('of several forms to one path, it is the one about the same thing; the closed section around it is opened', () => {
  const form = (id: string) => (
    <details key={id}>
      <summary>{id}</summary>
      <PostForm action="/things">
        <input type="hidden" name="id" value={id} />
        <input name="reason" />
      </PostForm>
    </details>
  );
  const answers = [
    ['id', '8'],
    ['reason', '因为'],
  ] as const;
  const html = filled(['7', '8'].map(form), answers);
  expect(html).toContain('<details><summary>7</summary><form');
  expect(html).toContain(`<details open=""><summary>8</summary>${notice}<form`);
  expect(html).toContain('<input type="hidden" name="id" value="8"/><input name="reason" value="因为"/>');
  expect(filled(form('9'), answers)).not.toContain(notice);
});

test('a page without that form stays as it is, and a form without an address is sent to its own page', () => {
  const other = <PostForm action="/others" children={<input name="reason" />} />;
  expect(filled(other, [['reason', '因为']])).not.toContain('因为');
  const own = <PostForm children={<input name="reason" />} />;
  expect(filled(own, [['reason', '因为']], '/things')).toContain('value="因为"');
});
