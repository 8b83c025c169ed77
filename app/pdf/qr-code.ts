import { encode } from 'uqr';

/** A QR code as SVG, one path; error correction M and a quiet zone of four modules, as its readers ask. */
export function qrCodeSvg(text: string): string {
  const modules = encode(text, { ecc: 'M', border: 4 }).data;
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
