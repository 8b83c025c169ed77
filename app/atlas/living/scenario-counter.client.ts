import { shareText } from '../scenario/share-text';
import { motionLength } from './motion.client';

/**
 * Runs the counter of complete paths in the panel to where a what-if leads, at once where motion is not wanted; their
 * share is said at once.
 */
export function runCounter([before, after, total]: readonly [before: string, after: string, total: string]): void {
  const shown = document.querySelector<HTMLElement>('.scenario-counter-run strong');
  if (!shown) return;
  document.querySelector('.scenario-share')!.textContent = shareText(BigInt(after), BigInt(total));
  const [from, to] = [Number(shown.textContent ?? before), Number(after)];
  const length = motionLength();
  // Beyond what a double holds exactly no step between is right.
  if (length === 0 || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
    shown.textContent = after;
    return;
  }
  const start = performance.now();
  const step = (now: number) => {
    if (!shown.isConnected) return;
    const part = Math.min(1, (now - start) / length);
    shown.textContent = String(Math.round(from + (to - from) * part));
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
