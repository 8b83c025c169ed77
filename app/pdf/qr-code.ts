import { encode } from 'uqr';
import { qrPath } from './qr-path';

/** A QR code as SVG, one path; error correction M and a quiet zone of four modules, as its readers ask. */
export function qrCodeSvg(text: string): string {
  const modules = encode(text, { ecc: 'M', border: 4 }).data;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path d="${qrPath(modules)}"/></svg>`;
}
