import { perLanguage, scriptOf } from '../i18n/language';

/** Sizes of the region's picture, in px of its own coordinates. */
export interface NetworkMeasures {
  readonly width: number;
  /** Left edge of the first column of segments; the names of the chains stand left of it. */
  readonly left: number;
  readonly top: number;
  readonly boxWidth: number;
  readonly boxGap: number;
  /** Free height above and below the segments of a chain. */
  readonly lanePadding: number;
  readonly laneGap: number;
  readonly font: number;
  readonly lineHeight: number;
  /** Height of a box around its lines. */
  readonly boxPadding: number;
  readonly firmFont: number;
  /** No firm's name is drawn wider where there are many; the rest of it is read beside the picture. */
  readonly firmLabel: number;
}

const shared = { width: 1010, top: 30, boxGap: 7, lanePadding: 8, laneGap: 5, boxPadding: 9, firmFont: 12 } as const;

const byScript = {
  characters: { ...shared, left: 96, boxWidth: 178, font: 13, lineHeight: 16, firmLabel: 100 },
  letters: { ...shared, left: 122, boxWidth: 182, font: 12, lineHeight: 14, firmLabel: 88 },
} as const satisfies Record<string, NetworkMeasures>;

export const networkMeasures = perLanguage((language): NetworkMeasures => byScript[scriptOf[language]]);

/** Up to this many nodes are drawn as a picture with names, by the server; more as dots, by the browser. */
export const namedUpTo = 150;

/** Half the size of a firm's mark, and how far its name stands from its middle. */
export const firmMark = { radius: 5.5, label: 10, height: 19 } as const;
/** Of firms drawn as dots. */
export const dotRadius = 2.4;
