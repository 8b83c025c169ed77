import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [640, 360];

/** How light a point of the picture is, 0 to 255: two roads that cross, darker towards the middle. */
function lightAt(x: number, y: number): number {
  const [across, down] = [Math.abs(y - height / 2), Math.abs(x - width / 2)];
  const onRoad = across < 46 || down < 46;
  if (!onRoad) return 232;
  const marking = (across < 2 && x % 28 < 16) || (down < 2 && y % 28 < 16);
  const fromMiddle = Math.hypot(x - width / 2, y - height / 2) / (width / 2);
  return marking ? 250 : Math.round(70 + 110 * Math.min(1, fromMiddle));
}

/** A drawing of flows at a crossing as PNG (ISO/IEC 15948): grey, eight bits a pixel. */
export function crossingPicture(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_unused, x) => lightAt(x, y))]),
  );
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
