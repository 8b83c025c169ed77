import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans SC, regular and semibold: SIL Open Font License 1.1, 31,000 characters. */
export function fontFiles(): string[] {
  return ['400Regular/NotoSansSC_400Regular', '600SemiBold/NotoSansSC_600SemiBold'].map((file) =>
    resolve(`@expo-google-fonts/noto-sans-sc/${file}.ttf`),
  );
}

let shapes: Shapes[] | undefined;

/** The characters of a text that some of our fonts cannot draw, each once, in their order. */
export function undrawable(text: string): string[] {
  shapes ??= fontFiles().map(shapesOf);
  return [...new Set(text)].filter(
    (one) => !/\s/.test(one) && !shapes!.every((font) => holds(font, one.codePointAt(0)!)),
  );
}

/** Runs of code points that a font has shapes for, ascending: first and last of each. */
type Shapes = readonly (readonly [first: number, last: number])[];

function holds(font: Shapes, point: number): boolean {
  let [low, high] = [0, font.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = font[middle]!;
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Reads the table `cmap` of a TrueType file, subtable format 12 (OpenType specification, "cmap"). */
function shapesOf(path: string): Shapes {
  const file = openSync(path, 'r');
  const part = (at: number, length: number) => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes;
  };
  try {
    const tables = part(12, part(4, 2).readUInt16BE(0) * 16);
    const cmap = tables.indexOf('cmap', 0, 'latin1');
    if (cmap < 0) throw new Error(`${path} has no character table`);
    const table = part(tables.readUInt32BE(cmap + 8), tables.readUInt32BE(cmap + 12));
    const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
      table.subarray(table.readUInt32BE(8 + index * 8)),
    );
    const whole = subtables.find((one) => one.readUInt16BE(0) === 12);
    if (!whole) throw new Error(`${path} maps no characters beyond the first 65,536`);
    return Array.from(
      { length: whole.readUInt32BE(12) },
      (_, index) => [whole.readUInt32BE(16 + index * 12), whole.readUInt32BE(20 + index * 12)] as const,
    );
  } finally {
    closeSync(file);
  }
}
