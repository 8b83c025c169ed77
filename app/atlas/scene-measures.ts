import { perLanguage, scriptOf } from '../i18n/language';
import type { Measures } from './placement';

/** Sizes of one kind of picture, in px of its own coordinates. */
export interface SceneMeasures extends Measures {
  readonly font: number;
  readonly lineHeight: number;
  /** Height of a box around its lines of text. */
  readonly boxPadding: number;
  readonly labelInset: number;
  /** Kept free at the right end of a box for its count or mark. */
  readonly countWidth: number;
}

/** The whole picture, made for a 1280 px window. */
const whole: SceneMeasures = {
  left: 142,
  top: 32,
  boxWidth: 214,
  boxGap: 6,
  lanePadding: 9,
  laneGap: 5,
  trackPitch: 8,
  channelPadding: 20,
  channelMinimum: 90,
  width: 1240,
  font: 13,
  lineHeight: 15.5,
  boxPadding: 11,
  labelInset: 10,
  countWidth: 36,
};

/** Letters need room for longer marks. */
const wholeByScript = {
  characters: whole,
  letters: {
    ...whole,
    left: 146,
    boxWidth: 240,
    trackPitch: 7,
    channelPadding: 17,
    font: 12,
    lineHeight: 13.5,
    boxPadding: 10,
    countWidth: 52,
  },
};

const chainByScript = {
  characters: {
    ...whole,
    boxWidth: 240,
    boxGap: 14,
    lanePadding: 12,
    font: 15,
    lineHeight: 19,
    boxPadding: 17,
    countWidth: 42,
  },
  letters: {
    ...whole,
    left: 154,
    boxWidth: 248,
    boxGap: 14,
    lanePadding: 12,
    font: 13.5,
    lineHeight: 16,
    boxPadding: 17,
    countWidth: 60,
  },
};

/** The whole picture in each language. */
export const wholeMeasures = perLanguage((language): SceneMeasures => wholeByScript[scriptOf[language]]);

/** One chain, drawn large, in each language. */
export const chainMeasures = perLanguage((language): SceneMeasures => chainByScript[scriptOf[language]]);
