import { crc32, deflateSync } from 'node:zlib';
import { bakedKeyword, pngSignature } from '../verification/baked-png';
import type { Credential } from '../credential';
import { qrPath } from '../../pdf/qr-path';

/** The text that is baked: the credential as JSON, byte for byte the download. */
export function credentialText(credential: Credential): string {
  return JSON.stringify(credential);
}

/**
 * A PNG of the square modules (a QR code) with the credential baked in as Open Badges 3.0 section 5.3 asks: one
 * uncompressed iTXt chunk with the keyword `openbadgecredential`. `scale` is pixels per module.
 */
export function bakedPng(modules: readonly (readonly boolean[])[], credential: Credential, scale = 8): Buffer {
  const size = modules.length * scale;
  const stride = Math.ceil(size / 8);
  const rows = Buffer.alloc((stride + 1) * size, 0xff);
  for (let y = 0; y < size; y += 1) {
    const at = y * (stride + 1);
    rows[at] = 0;
    const row = modules[Math.floor(y / scale)]!;
    for (let x = 0; x < size; x += 1) if (row[Math.floor(x / scale)]) rows[at + 1 + (x >> 3)]! &= ~(0x80 >> (x & 7));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit per pixel, greyscale.
  header[8] = 1;
  const text = Buffer.concat([
    Buffer.from(`${bakedKeyword}\0\0\0\0\0`, 'latin1'),
    Buffer.from(credentialText(credential), 'utf8'),
  ]);
  return Buffer.concat([
    Buffer.from(pngSignature),
    chunk('IHDR', header),
    chunk('iTXt', text),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An SVG of the modules with the credential baked in as section 5.3 asks: `<openbadges:credential>` holding CDATA. */
export function bakedSvg(modules: readonly (readonly boolean[])[], credential: Credential): string {
  const text = credentialText(credential).replaceAll(']]>', ']]]]><![CDATA[>');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><openbadges:credential><![CDATA[${text}]]></openbadges:credential><path fill="#fff" d="M0 0h${modules.length}v${modules.length}H0z"/><path d="${qrPath(modules)}"/></svg>`;
}

function chunk(type: string, body: Buffer): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}
