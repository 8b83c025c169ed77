import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: number;
  /** Everything written on it, in reading order, without blanks. */
  readonly text: string;
  readonly title: string;
  readonly language: string | null;
  /** As the file says of itself: the part of PDF/UA it claims to follow, and whether it is tagged. */
  readonly accessible: { readonly part: string | null; readonly tagged: boolean };
  /** Roles of its structure, each once. */
  readonly roles: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly text: string }[];
  /** What the QR code on the first page says, read from a drawing of the page; null when there is none. */
  readonly code: string | null;
}

interface Structure {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Structure[];
}

/** Reads a PDF with an implementation that did not write it. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const page = await pdf.getPage(1);
    const { info, metadata } = await pdf.getMetadata();
    const words = await Promise.all(
      Array.from(
        { length: pdf.numPages },
        async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items,
      ),
    );
    const roles = new Set<string>();
    const walk = ({ role, children = [] }: Structure) => {
      if (role) roles.add(role);
      children.forEach(walk);
    };
    walk((await page.getStructTree()) as Structure);
    const attached = ((await pdf.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>;
    const viewport = page.getViewport({ scale: 3 });
    const { canvas, context } = (
      pdf as unknown as {
        canvasFactory: {
          create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
        };
      }
    ).canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvasContext: context, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const latin = bytes.toString('latin1');
    return {
      pages: pdf.numPages,
      text: words
        .flat()
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
      title: (info as { Title?: string }).Title ?? '',
      language: (info as { Language?: string }).Language ?? null,
      accessible: {
        part: /<pdfuaid:part>(\d+)</.exec(latin)?.[1] ?? (metadata?.get('pdfuaid:part') as string | undefined) ?? null,
        tagged: (await pdf.getMarkInfo())?.Marked === true,
      },
      roles: [...roles].sort(),
      attachments: Object.values(attached).map(({ filename, content }) => ({
        name: filename,
        text: Buffer.from(content).toString('utf8'),
      })),
      code: jsQR(data, width, height)?.data ?? null,
    };
  } finally {
    await pdf.destroy();
  }
}
