import { setImmediate } from 'node:timers/promises';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetTooLarge, SheetUnreadable } from './unread-sheet';

/** How much XML is read of one file, in all its parts. Depth of a worksheet as Excel writes it is below 12. */
export interface XmlLimits {
  readonly depth: number;
  /**
   * Elements, attributes and entities; a comment, an instruction or a CDATA section, which no program writes, costs
   * ten.
   */
  readonly elements: number;
  /** Characters from one tag to the next: a text, a comment, or the attributes of one tag. */
  readonly run: number;
  /** Milliseconds of processor time; ends what the other limits did not foresee. */
  readonly milliseconds: number;
}

/** What is left of the limits: one budget for all parts of a file, so that many parts cost no more than one. */
export interface XmlBudget {
  elements: number;
  milliseconds: number;
  readonly depth: number;
  readonly run: number;
}

export function xmlBudget({ depth, elements, run, milliseconds }: XmlLimits): XmlBudget {
  return { depth, elements, run, milliseconds };
}

export interface XmlListener {
  /** `name` without its namespace prefix. */
  open?: (name: string, attributes: SaxesTagPlain['attributes']) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const [lessThan, ampersand, exclamation, question] = [0x3c, 0x26, 0x21, 0x3f];

/** Characters parsed before other requests get their turn: some milliseconds' worth. */
const stretch = 32 * 1024;

/**
 * Tells `listener` what an XML part holds while it streams. Stops with SheetTooLarge as soon as a limit is passed,
 * with SheetUnreadable at a document type, which could define entities, and with the parser's error at what is no XML.
 */
export async function readXml(pieces: AsyncIterable<Buffer>, budget: XmlBudget, listener: XmlListener): Promise<void> {
  const parser = parserFor(budget, listener);
  const decoder = new TextDecoder('utf-8');
  let before = '';
  let run = 0;
  const feed = async (text: string) => {
    for (let at = 0; at < text.length; at += stretch) {
      const began = process.cpuUsage();
      const next = text.slice(at, at + stretch);
      // The parser speaks of a document type once it has read all of it, and that may be megabytes.
      if (!parser.begun && (before + next).includes('<!DOCTYPE')) throw new SheetUnreadable();
      before = next.slice(-'<!DOCTYPE'.length);
      run = spendOnMarks(next, run, budget);
      parser.write(next);
      const { user, system } = process.cpuUsage(began);
      budget.milliseconds -= (user + system) / 1000;
      if (budget.milliseconds < 0) throw new SheetTooLarge();
      await setImmediate();
    }
  };
  for await (const piece of pieces) await feed(decoder.decode(piece, { stream: true }));
  await feed(decoder.decode());
  parser.close();
}

/**
 * What the parser tells nobody of, or only once it is complete: entities, comments, instructions, CDATA sections and
 * long texts, counted by the characters they begin with. Returns how many characters follow the last tag's beginning.
 */
function spendOnMarks(piece: string, run: number, budget: XmlBudget): number {
  let since = run;
  for (let at = 0; at < piece.length; at += 1) {
    const character = piece.charCodeAt(at);
    since = character === lessThan ? 0 : since + 1;
    if (since > budget.run) throw new SheetTooLarge();
    if (character === ampersand) budget.elements -= 1;
    if (since === 1 && (character === exclamation || character === question)) budget.elements -= 10;
  }
  if (budget.elements < 0) throw new SheetTooLarge();
  return since;
}

/** `begun` once the first element opened: no document type can come after it. */
function parserFor(budget: XmlBudget, { open, close, text }: XmlListener): SaxesParser & { begun: boolean } {
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = Object.assign(new SaxesParser(), { begun: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new SheetUnreadable();
  });
  const spend = () => {
    budget.elements -= 1;
    if (budget.elements < 0) throw new SheetTooLarge();
  };
  // Where an element begins, not where its tag is complete: one tag can hold millions of attributes.
  parser.on('opentagstart', () => {
    depth += 1;
    parser.begun = true;
    if (depth > budget.depth) throw new SheetTooLarge();
    spend();
  });
  parser.on('attribute', spend);
  parser.on('opentag', (tag) => open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(local(tag.name));
  });
  if (text) parser.on('text', text);
  return parser;
}
