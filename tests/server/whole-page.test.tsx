import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wholePage } from '../../app/server/whole-page.server';

const rendered = (words: readonly string[]) => (
  <ul>
    {words.map((word, index) => (
      <li key={index} title={word}>
        {word}
      </li>
    ))}
  </ul>
);

describe('a page gathered from what React pipes', () => {
  it.each([0, 1, 2])(
    'holds every 中文 character wherever it falls between two writes (shifted by %d)',
    async (shift) => {
      const page = rendered([`${'a'.repeat(shift)}`, ...Array.from({ length: 2_000 }, () => '名称、拼音、代码')]);
      const bytes = await new Promise<Buffer>((resolve, reject) => {
        const { pipe } = renderToPipeableStream(page, { onAllReady: () => void wholePage(pipe).then(resolve, reject) });
      });
      expect(bytes.includes(0)).toBe(false);
      expect(bytes.toString('utf8')).toBe(renderToString(page));
    },
  );
});
