import { qrPath } from '../pdf/qr-path';

/**
 * A QR code as one SVG path; black on white in dark mode too, since cameras want it so. A quiet zone of four modules.
 */
export function QrCode({ modules, label }: { modules: readonly (readonly boolean[])[]; label: string }) {
  const size = modules.length + 8;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="qr" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(modules, 4)} fill="#000" />
    </svg>
  );
}
