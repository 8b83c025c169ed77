import { messages } from '../i18n/messages';
import type { BackupStep } from './progress';

/** Wording of the administrator's page about backups. */
export const backupMessages = messages({
  zh: {
    title: '备份',
    purpose: '看最近一次备份有多久，定多久备份一次、保留几份。',
    none: '还没有备份。',
    age: (hours: string) => (hours === '0' ? '最近一次备份在 1 小时以内。' : `最近一次备份在 ${hours} 小时前。`),
    late: '早就该有新的备份了，请查看原因。',
    failed: (at: string, reason: string) => `${at} 的备份没有成功：${reason}`,
    folder: '存放位置',
    sameFolder: '备份和数据在同一处，磁盘坏了会一起丢。请让管服务器的人把备份放到另一块磁盘。',
    otherFolder: '怎样换地方',
    otherFolderHow:
      '启动服务前，把环境变量 BACKUP_DIR 设为另一块磁盘上的文件夹，再重启。以前的备份留在原处，可以搬过去。',
    every: '每隔几小时备份一次',
    everyHint: '1 到 720。填 0 就关闭自动备份。',
    keep: '保留几份',
    keepHint: '1 到 400。超出的在下一次备份后清理，最新一份总会保留。',
    save: '保存',
    saved: '已保存。',
    next: (at: string) => `下一次自动备份：${at}（北京时间）起十分钟内。`,
    off: '自动备份已关闭。只有点“立即备份”或在服务器上备份，才会有新的备份。',
    made: (at: string) => `最近一次备份已成功：${at}（北京时间）完成，已打开核验。`,
    when: '开始时间（北京时间）',
    size: '大小',
    lastEvent: '历史记录',
    entry: (sequence: string) => `到第 ${sequence} 条`,
    sealed: '加密',
    key: '含密钥',
    yes: '是',
    no: '否',
    unknown: '不明',
    order: '立即备份',
    progress: '正在备份',
    steps: {
      database: '复制数据库',
      files: '复制文件',
      check: '打开核验',
      seal: '加密',
      finish: '写到磁盘',
    } satisfies Record<BackupStep, string>,
    beginning: '正在开始。',
    step: (position: string, steps: string, name: string, percent: string) =>
      `第 ${position} 步，共 ${steps} 步：${name}。已完成 ${percent}%。`,
    leave: '可以离开，备份会继续。要么全部完成，要么什么都不留下。',
    refresh: '刷新',
    cutOff: (at: string) => `${at} 开始的备份中断了，没有留下任何东西。请再试；若又中断，请看服务器日志。`,
    keyApart:
      '恢复由管服务器的人在服务器上做。“含密钥”为“否”的备份里没有密钥文件 secret.key：恢复时要用另外保管的那一份，没有它，证件号、验证器等加密的内容就打不开。请另存一份，不要和备份放在一起。',
    onServer: '在服务器上备份和恢复的命令',
    commands:
      '备份：npm run backup\n恢复到一个空文件夹：npm run restore -- ‹备份的文件夹› ‹空文件夹›\n步骤见 docs/operate.md。',
  },
  en: {
    title: 'Backups',
    purpose: 'See how old the newest backup is, choose how often one is made and how many are kept.',
    none: 'There is no backup yet.',
    age: (hours: string) =>
      hours === '0'
        ? 'The newest backup is less than an hour old.'
        : `The newest backup is ${hours} ${hours === '1' ? 'hour' : 'hours'} old.`,
    late: 'A newer one has been due for long: look for the cause.',
    failed: (at: string, reason: string) => `The backup of ${at} failed: ${reason}`,
    folder: 'Where they lie',
    sameFolder:
      'Backups lie beside the data and would be lost with its disk. Ask whoever runs the server to put them on another.',
    otherFolder: 'How to move them',
    otherFolderHow:
      'Before the server starts, set the environment variable BACKUP_DIR to a folder on another disk, then restart. Earlier backups stay where they are and can be moved there.',
    every: 'Hours between two backups',
    everyHint: '1 to 720; 0 switches automatic backups off.',
    keep: 'How many are kept',
    keepHint: '1 to 400. Older ones go after the next backup; the newest always stays.',
    save: 'Save',
    saved: 'Saved.',
    next: (at: string) => `Next automatic backup: within ten minutes of ${at} (Beijing time).`,
    off: 'Automatic backups are off. A new one is made only with “Back up now” or on the server.',
    made: (at: string) => `The newest backup succeeded: made and checked at ${at} (Beijing time).`,
    when: 'Begun (Beijing time)',
    size: 'Size',
    lastEvent: 'History up to',
    entry: (sequence: string) => `entry ${sequence}`,
    sealed: 'Sealed',
    key: 'With the key',
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    order: 'Back up now',
    progress: 'A backup is being made',
    steps: {
      database: 'copying the database',
      files: 'copying files',
      check: 'opening and checking',
      seal: 'sealing',
      finish: 'writing to the disk',
    } satisfies Record<BackupStep, string>,
    beginning: 'It begins.',
    step: (position: string, steps: string, name: string, percent: string) =>
      `Step ${position} of ${steps}: ${name}. ${percent}% done.`,
    leave: 'You may leave: it goes on. Either all of it is made or nothing is left.',
    refresh: 'Refresh',
    cutOff: (at: string) =>
      `The backup begun at ${at} was cut off and left nothing. Try again; if it stops once more, look at the server's log.`,
    keyApart:
      'Whoever runs the server restores a backup there. One with “no” under “With the key” does not hold the key file secret.key: restoring it needs the copy you keep elsewhere, without which document numbers, authenticators and whatever else is encrypted cannot be opened. Keep a copy, apart from the backups.',
    onServer: 'Commands for the server',
    commands:
      'Back up: npm run backup\nRestore into an empty folder: npm run restore -- ‹folder of the backup› ‹empty folder›\nStep by step: docs/operate.md.',
  },
});
