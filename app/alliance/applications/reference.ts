import { dateInChina } from '../../calendar/working-days';

/** The number a firm quotes: TA-2026-000012, from the file's id and the year in China in which it was begun. */
export function applicationReference(application: { readonly id: number; readonly createdAt: string }): string {
  return `TA-${dateInChina(new Date(application.createdAt)).slice(0, 4)}-${String(application.id).padStart(6, '0')}`;
}
