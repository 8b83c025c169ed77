import { z } from 'zod';
import { translations } from '../db/schema';
import { cell, readRows } from './rows';
import type { Shipment } from './shipment';
import { languages } from '../app/i18n/language';

/** TwinAtlas's own wording, in the other language, of texts that the shipped facts have in one language only. */
export function loadTranslations(folder: string, shipment: Shipment): void {
  for (const row of readRows(
    folder,
    'translations.csv',
    { text: cell.text, language: z.enum(languages), translation: cell.text },
    ['text', 'language'],
  )) {
    if (row.value.translation === row.value.text) throw row.fault('translation', 'repeats the text');
    shipment.put(translations, ['text', 'language'], row.value);
  }
}
