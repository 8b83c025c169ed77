import { expect, test } from 'vitest';
import { namedCharacters } from '../../app/pdf/characters';
import { undrawable } from '../../app/pdf/font.server';
import { drawable, typeset, withMarkedGaps } from '../../app/pdf/typesetter.server';
import { readPdf } from './read-pdf';

const source = '#set document(title: data.title)\n= #data.title\n#data.body';
const paper = (body: string) => ({ source, words: { title: '题', body }, parts: {} });

test('the fonts draw everyday 中文, pinyin and the middle dot of long names, and not every rare character', () => {
  expect(undrawable('区锦麟 阿卜杜热依木·麦麦提 Zhāng Wěi 〔2026〕1号 ①—“”')).toEqual([]);
  expect(undrawable('𠮷田𫚉𠮷')).toEqual(['𠮷', '𫚉']);
});

test('a text that somebody wrote is drawn with a mark where a character cannot be', () => {
  expect(withMarkedGaps({ title: '𠮷田😀', rows: ['甲', 3, null] })).toEqual({ title: '□田□', rows: ['甲', 3, null] });
  expect(drawable('□')).toMatchObject({ ok: true });
});

test('what counts as drawable Typst does draw, and what does not it would refuse', async () => {
  const sample = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x3400 + index * 75)).filter((one) =>
    /\p{Script=Han}/u.test(one),
  );
  const drawn = sample.filter((one) => undrawable(one).length === 0);
  expect(drawn.length).toBeGreaterThan(250);
  const set = await typeset(paper(drawn.join('')));
  expect(set.ok && (await readPdf(set.value)).text).toContain(drawn.join(''));
  // As a part a word is not looked at before, so that Typst itself has to say no.
  for (const one of ['𠮷', '𫚉'])
    await expect(typeset({ source, words: {}, parts: { title: '题', body: one } })).rejects.toThrow(
      'could not be displayed with font',
    );
});

test('a fault of a source rejects with what Typst says, and the next paper is set all the same', async () => {
  await expect(typeset({ ...paper('甲'), source: '#nothing' })).rejects.toThrow('unknown variable: nothing');
  const [first, second] = await Promise.all([typeset(paper('甲')), typeset(paper('乙'))]);
  expect([first.ok && (await readPdf(first.value)).text, second.ok && (await readPdf(second.value)).text]).toEqual([
    '题甲',
    '题乙',
  ]);
});

test('words are words: what looks like source is printed as it stands', async () => {
  const hostile = '#read("/etc/passwd") $x$ *b* \\ "q" ]';
  const set = await typeset(paper(hostile));
  expect(set.ok && (await readPdf(set.value)).text).toBe(`题${hostile.replaceAll(' ', '')}`);
});

test('characters are named with their code points, for readers whose fonts lack them too', () => {
  expect(namedCharacters('𠮷𫚉', '、')).toBe('𠮷 U+20BB7、𫚉 U+2B689');
});
