/**
 * What a drawing is set in, by script. No `system-ui`: on many machines it is a face without 中文, whose figures differ
 * from the names beside them; and quotation marks of 中文 faces are too wide for words in letters.
 */
export const fontFamilies = {
  characters: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
  letters:
    "'Segoe UI', 'Helvetica Neue', 'Noto Sans', Roboto, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
} as const;
