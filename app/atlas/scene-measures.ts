import { perLanguage, scriptOf } from '../i18n/language';
import type { Measures } from './placement';

/** Sizes of one kind of picture, in px of its own coordinates. */
export interface SceneMeasures extends Measures {
  /** Of the names of segments. */
  readonly font: number;
  readonly lineHeight: number;
  /** Height of a box around its lines of text. */
  readonly boxPadding: number;
  /** Height of a box where its lane has room: it holds firms as well. */
  readonly roomy: number;
  /** Height kept free under the picture for its legend. */
  readonly legend: number;
}

/** The whole picture: at this size it fits a window of 1280 × 720 beside a panel, with letters of 12 px. */
const whole: SceneMeasures = {
  left: 92,
  top: 20,
  boxWidth: 178,
  boxGap: 2.5,
  lanePadding: 3,
  laneGap: 5,
  laneMinimum: 54,
  trackPitch: 5,
  width: 888,
  font: 12,
  lineHeight: 14,
  boxPadding: 3,
  roomy: 32,
  legend: 40,
};

/** Words are longer in letters: boxes are wider, and what does not fit is a shorter name. */
const wholeByScript = {
  characters: whole,
  letters: {
    ...whole,
    left: 104,
    boxWidth: 188,
    laneMinimum: 66,
    width: 900,
    lineHeight: 12.5,
    roomy: 32,
    legend: 58,
  },
};

/** One chain drawn large has room for two lines of firms in every box. */
const chainByScript = {
  characters: { ...whole, boxGap: 8, lanePadding: 8, font: 13, lineHeight: 16, boxPadding: 20, roomy: 54 },
  letters: {
    ...wholeByScript.letters,
    boxGap: 8,
    lanePadding: 8,
    font: 13,
    lineHeight: 14,
    boxPadding: 20,
    roomy: 54,
  },
};

/** The whole picture in each language. */
export const wholeMeasures = perLanguage((language): SceneMeasures => wholeByScript[scriptOf[language]]);

/** One chain, drawn large, in each language. */
export const chainMeasures = perLanguage((language): SceneMeasures => chainByScript[scriptOf[language]]);

/** Between the left side of a box and its text, and between its count and the right side. */
export const boxInset = 7;
/** Kept free at the right end of a box for its count or mark. */
export const countRoom = 22;
/** Between the count and the right end of its box. */
export const endInset = 6;
/** How much narrower than drawn a name may be squeezed before it is broken into lines or cut: a tenth. */
export const squeeze = 1.1;
