import { ratioOf } from '../../gaps/ratio';

/** Complete paths in per cent of all, one decimal: `17.8 %`; none of none is none. */
export function shareText(complete: bigint, total: bigint): string {
  return `${(100 * (ratioOf(complete, total) ?? 0)).toFixed(1)} %`;
}
