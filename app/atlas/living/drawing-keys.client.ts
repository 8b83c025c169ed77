import type { Scene } from '../scene';
import { arrows, stepFrom, type Arrow } from '../supply-walk';

/** What the keys of a focused segment ask for. */
export interface KeyDeeds {
  /** Moves the focus to a segment. */
  focus(id: string): void;
  /** Clears the selection. */
  clear(): void;
}

/** Answers a key pressed in the drawing: arrows follow supply and tiers, Home and End the lane order. True when taken. */
export function answerKey(event: KeyboardEvent, scene: Scene, deeds: KeyDeeds): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    deeds.clear();
    return true;
  }
  const current = event.target instanceof Element ? event.target.closest<SVGElement>('[data-segment]') : null;
  if (!current) return false;
  const next = targetOf(event.key, scene, current.dataset['segment']!);
  if (next) deeds.focus(next);
  return next !== null || arrows.includes(event.key as Arrow);
}

function targetOf(key: string, { boxes, links }: Scene, current: string): string | null {
  if (key === 'Home') return boxes[0]?.id ?? null;
  if (key === 'End') return boxes.at(-1)?.id ?? null;
  if (!arrows.includes(key as Arrow)) return null;
  const spots = boxes.map(({ id, x, y, width, height }) => ({ id, x: x + width / 2, y: y + height / 2 }));
  const edges = links.map(({ supplierId, customerId }) => [supplierId, customerId] as const);
  return stepFrom(spots, edges, current, key as Arrow);
}
