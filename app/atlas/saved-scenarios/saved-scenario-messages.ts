import { messages } from '../../i18n/messages';

/** Wording of the list of kept what-ifs. */
export const savedScenarioMessages = messages({
  zh: {
    title: '推演方案',
    purpose: '您存下的补链推演。打开时都按现在的记录重新算，存下的只是假设，不是数据。',
    none: '还没有存过方案。在图谱上推演之后，点“存为方案”。',
    toAtlas: '去推演',
    saveTitle: '存下这个方案',
    name: '名称',
    nameHint: '最多 60 字，只有您自己看得到。',
    save: '存下',
    faultTitle: '还没有存下',
    tooMany: (limit: string) => `最多存 ${limit} 个方案，先删掉一个。`,
    remove: '删除',
    removeOne: (name: string) => `删除方案“${name}”`,
    nothingSupposed: '这个方案里还没有假设，先在图谱上补一个环节。',
    made: (region: string, lens: string, day: string) => `${region} · ${lens} · ${day}`,
    now: (before: string, after: string, total: string) => `现在算：完整供应路径 ${before} → ${after} / ${total}`,
  },
  en: {
    title: 'Scenarios',
    purpose:
      'The what-ifs you keep. Each is computed from the records of now when it is opened: kept is what you suppose, not data.',
    none: 'None yet. Try something on the atlas and choose “Save”.',
    toAtlas: 'Try something',
    saveTitle: 'Keep this scenario',
    name: 'Name',
    nameHint: 'Up to 60 characters; only you see it.',
    save: 'Keep',
    faultTitle: 'Not kept yet',
    tooMany: (limit) => `At most ${limit} can be kept: delete one first.`,
    remove: 'Delete',
    removeOne: (name) => `Delete scenario “${name}”`,
    nothingSupposed: 'Nothing is supposed in it yet: fill a segment on the atlas first.',
    made: (region, lens, day) => `${region} · ${lens} · ${day}`,
    now: (before, after, total) => `As of now: complete supply paths ${before} → ${after} of ${total}`,
  },
});
