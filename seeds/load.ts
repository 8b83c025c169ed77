import type { Database } from '../db/client';

export function loadShippedFacts(_db: Database, _folder: string): void {}
