import type { Measures } from './placement';
import type { Tracks } from './tracks';

/** Where the columns stand once their channels are as wide as their links need. */
export interface ColumnSpread {
  /** Left edge of each column of boxes. */
  readonly columns: readonly number[];
  /** By channel: the x of a vertical run, by its trunk key. */
  readonly trackX: readonly ((key: string) => number)[];
  /** Right edge of the last channel. */
  readonly right: number;
}

/** Columns and channels from left to right; what the picture has to spare widens the channels between columns. */
export function spreadColumns(channels: readonly Tracks[], measures: Measures): ColumnSpread {
  const last = channels.length - 1;
  const widths = channelWidths(channels, measures);
  const spare = spareWidth(widths, measures);
  const columns: number[] = [];
  const trackX: ((key: string) => number)[] = [];
  let x = measures.left;
  channels.forEach(({ tracks, count }, channel) => {
    columns.push(x);
    x += measures.boxWidth;
    const width = widths[channel]! + (channel < last ? spare : 0);
    const centred = (width - Math.max(0, count - 1) * measures.trackPitch) / 2;
    const start = x + (channel < last ? centred : measures.channelPadding);
    trackX.push((key) => start + tracks.get(key)! * measures.trackPitch);
    x += width;
  });
  return { columns, trackX, right: x };
}

/** As wide as the tracks need; the last channel, which leads to no column, vanishes when it is empty. */
function channelWidths(channels: readonly Tracks[], measures: Measures): number[] {
  return channels.map(({ count }, channel) => {
    const needed = 2 * measures.channelPadding + Math.max(0, count - 1) * measures.trackPitch;
    if (channel < channels.length - 1) return Math.max(needed, measures.channelMinimum);
    return count === 0 ? 0 : needed;
  });
}

/** What the picture is wider than its columns and channels, for each channel between two columns. */
function spareWidth(widths: readonly number[], measures: Measures): number {
  if (widths.length <= 1) return 0;
  const used =
    measures.left +
    widths.length * measures.boxWidth +
    widths.reduce((sum, width) => sum + width, 0) +
    measures.channelPadding;
  return Math.max(0, measures.width - used) / (widths.length - 1);
}
