/** What stands on the paper of a case study beside its own words, both languages beside each other. */
export const caseHeadings = {
  kind: { zh: '典型案例', en: 'Case study' },
  who: { zh: '谁做的', en: 'Who did it' },
  segments: { zh: '环节', en: 'Segments' },
  outputs: { zh: '成果', en: 'Outputs' },
  effects: { zh: '图谱上的变化（计入当天：前 → 后）', en: 'What moved on the map (on the day it counted)' },
  completed: { zh: '完成', en: 'Completed' },
  published: { zh: '发布', en: 'Published' },
  reference: { zh: '项目编号', en: 'Project' },
  code: { zh: '二维码，通向案例页', en: 'QR code of the case study’s page' },
} as const;
