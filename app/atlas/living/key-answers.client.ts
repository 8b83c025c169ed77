import type { Scene } from '../scene';
import { arrows, stepFrom, type Arrow } from '../supply-walk';
import { boxAround } from './drawing-focus.client';

/** What the keys of a focused segment ask for. */
export interface KeyDeeds {
  /** Moves the focus to a segment. */
  focus(id: string): void;
  /** Clears the selection. */
  clear(): void;
}

/** Answers a key of the drawing (drawing-keys.client.ts): arrows follow supply and tiers, Home and End the lane order. */
export function answerKey(key: string, scene: Scene, deeds: KeyDeeds): void {
  if (key === 'Escape') return deeds.clear();
  const current = boxAround(document.activeElement)?.dataset['segment'];
  const next = current && targetOf(key, scene, current);
  if (next) deeds.focus(next);
}

function targetOf(key: string, { boxes, links }: Scene, current: string): string | null {
  if (key === 'Home') return boxes[0]?.id ?? null;
  if (key === 'End') return boxes.at(-1)?.id ?? null;
  if (!arrows.includes(key as Arrow)) return null;
  const spots = boxes.map(({ id, x, y, width, height }) => ({ id, x: x + width / 2, y: y + height / 2 }));
  const edges = links.map(({ supplierId, customerId }) => [supplierId, customerId] as const);
  return stepFrom(spots, edges, current, key as Arrow);
}
