import { messages } from '../i18n/messages';
import { exampleNumber } from './number';

/** Wording of checking a certificate: the three answers, in words nobody has to look up. */
export const certificateMessages = messages({
  zh: {
    title: '查验证书',
    purpose: '不用登录。查三件事：证书是不是真的、发证机构当时有没有授权、现在还有没有效。',
    byNumber: '按编号和姓名',
    number: '证书编号',
    numberHint: `例：${exampleNumber}。空格、横线、大小写不要紧，也可贴证书页的网址。`,
    name: '持证人姓名',
    nameHint: '和证书上写的一样；繁体简体、空格、间隔点不要紧。不填也能查，但只答编号有没有效，不答是谁的。',
    check: '查验',
    byFile: '按文件',
    file: '证书文件',
    fileHint:
      '可用 JSON，或本站下载的 PDF、PNG、SVG。把文件拖到框里，或点开选择。浏览器能查时，文件就在您的设备上查，不发给我们；不能时发来查验，不保存。照片、截图和扫描件里没有签名，请改用编号。',
    byLink: '扫证书上的二维码，会直接打开这张证书的页面。',
    faultTitle: '查不了，请看：',
    again: '再查一张',
    good: '这张证书可以采信',
    goodSigned: '签了名的这张证书可以采信',
    goodSignedText: '三项都通过，但只管下面签了名的内容。请再核对姓名和本人证件。',
    goodNumber: '编号有效，还没有核对是谁的',
    goodNumberText: '别人的编号谁都可以印在自己的名下。请输入持证人姓名核对，再看本人证件。',
    goodLink: '证书有效，但没有给您看是谁的',
    goodLinkText: '这个链接没有显示姓名。请向持证人要编号和姓名再查，并看本人证件。',
    compare: {
      pdf: '签名管不到 PDF 上看到的。请把下面的内容和 PDF 逐字比对，不一样就不要采信。',
      picture: '签名管不到图上看到的。请把下面的内容和图逐字比对，不一样就不要采信。',
    },
    signed: '签了名的内容',
    elsewhere: (issuer: string) => `别处（${issuer}）发的徽章，本站查不了，请到发证方查`,
    elsewhereUnnamed: '别处发的徽章，没写发证方，本站查不了，请到发证方查',
    elsewhereText: '不能说它真，也不能说它假：发证方的名称和网址是它自己写的，里面的内容本站都没有核对。',
    bad: '这张证书不能采信',
    unsure: '现在还不能确定',
    goodText: '三项都通过。请再核对姓名和本人证件。',
    badText: '下面至少有一项没有通过。',
    unsureText: '没有不通过的，但有一项现在查不到。请稍后再查，或联系发证机构。',
    checkedAt: (at: string) => `查验时间：${at}（北京时间）`,
    questions: { genuine: '是真的吗', authorised: '机构当时有权发吗', valid: '现在有效吗' },
    signedFor: (origin: string) => `否。这个文件写的是按 ${origin} 签的，本站现在不按那个网址查。请到那个网址查。`,
    genuine: {
      yes: '是。签名和发证机构公布的密钥相符，内容一个字都没有改过。',
      'not-a-credential': '否。这个文件不是本站发出的证书。',
      'issuer-unknown': '否。文件上的发证机构不在本站登记。',
      'wrong-issuer': '否。签名的不是它写的那家机构。',
      'key-unknown': '否。发证机构没有公布过签名用的密钥。',
      'key-compromised': '否。签名用的密钥已泄露作废，用它签的都不能采信。请持证人换领。',
      'key-retired': '否。签名时这把密钥已经停用。',
      'signature-wrong': '否。签名对不上：内容被改过，或签名是假的。',
    },
    authorised: {
      yes: (basis: string) => `是。发证那天，机构获准认证这个职业和等级。依据：${basis}。`,
      withoutBasis: '是。发证那天，机构获准认证这个职业和等级。',
      no: '否。发证那天，没有文件授权这家机构认证这个职业和等级。',
      'not-asked': '不是真的，就没有再查。',
    },
    valid: {
      yes: (at: string, age: string) => `是。没有撤销、暂停，也没有过期。状态截至 ${at}（北京时间），${age}。`,
      'not-yet': '否。还没到生效时间。',
      expired: '否。已过有效期。',
      suspended: (at: string, age: string) => `否。已暂停，等待核查。状态截至 ${at}（北京时间），${age}。`,
      revoked: (at: string, age: string) =>
        `否。已撤销，或已被新证书取代。请向持证人要新证书，或问发证机构。状态截至 ${at}（北京时间），${age}。`,
      'status-unavailable': '查不到发证机构的状态名单。',
      'status-not-genuine': '状态名单的签名对不上，不能采信。',
      'status-before-issue': (at: string, age: string) =>
        `手头的状态名单早于这张证书，不能作数：截至 ${at}（北京时间），${age}。连上网络再查。`,
      'status-stale': (at: string, age: string) =>
        `状态名单已过期，不能作数：截至 ${at}（北京时间），${age}。连上网络再查。`,
      'not-asked': '不是真的，就没有再查。',
    },
    endedAs: {
      revoke: (at: string, age: string) =>
        `否。发证机构已撤销，不是换新。有疑问请问发证机构。状态截至 ${at}（北京时间），${age}。`,
      supersede: (at: string, age: string) =>
        `否。已被新证书取代，不是撤销。请向持证人要新证书。状态截至 ${at}（北京时间），${age}。`,
    },
    facts: '证书内容',
    onRecord: '本站登记的',
    holder: '持证人',
    nameOpens: '核对持证人',
    nameOpensText:
      '只凭编号，只能看到这个编号发过证书，以及现在还有没有效。输入姓名，可看证书内容、发证机构和日志；失效的，可看是撤销还是换了新证书。',
    nameAlone: '和证书上写的一样，繁体简体都行。',
    checkName: '核对姓名',
    certificate: '证书',
    occupation: '职业',
    level: '等级',
    body: '发证机构',
    kinds: { state: '职业技能等级评价机构', enterprise: '企业', alliance: '联盟' },
    issuedOn: '发证日期',
    validUntil: '有效期至',
    forGood: '长期有效',
    replacedBy: '已由新证书取代',
    ended: (day: string) => `这家机构已于 ${day} 停止发证；旧证书仍可查验。`,
    register: '在国家或上级名录里核对这家机构',
    noRegister: '这家机构没有登记可对照的国家名录地址；请以主管部门公布的名录为准。',
    otherRegisters: '国家职业技能等级证书请到人力资源社会保障部门的全国联网查询系统核对；本站查验不能代替。',
    download: '下载签名文件（JSON）',
    log: '公开日志',
    logText: (size: string) => `每次发证、暂停、撤销都记入只增不改的公开日志（现有 ${size} 行）。`,
    logNone: '公开日志里没有这个编号。这不正常，请联系发证机构。',
    deeds: { issue: '发证', suspend: '暂停', resume: '恢复', revoke: '撤销', supersede: '取代' },
    line: (position: string) => `第 ${position} 行`,
    included: '已核对：记在公开日志里',
    notIncluded: '和公开日志对不上。这不正常，请联系发证机构。',
    auditors: '给核查人员',
    auditorsText: '想不靠本站、自己核对这张证书确实记在日志里，用下面的原文和证明。只想知道证书好不好，看上面就够了。',
    proof: '包含证明（RFC 9162 哈希路径）：',
    entry: '原文（公开日志里只有它的哈希值）',
    proofsDownload: '下载证明（JSON）',
    proofsHow: '下载后用 node bin/certificate-log-verify.js --proofs 核对，不必相信本站。',
    head: '日志头',
    unknownTitle: '没有这张证书',
    uncheckedTitle: '查不了这张证书',
    bodyPage: {
      purpose: '这家机构能发什么证、凭哪份文件、用哪些密钥签名。',
      kind: '类别',
      register: '名录',
      authorisations: '授权',
      none: '没有登记任何授权，所以现在不能发证。',
      levels: '等级（1 为最低）',
      from: '起',
      until: '止',
      ongoing: '至今',
      basis: '依据文件',
      keys: '签名密钥',
      noKeys: '还没有密钥，所以没有签发过证书。',
      since: (day: string) => `${day} 启用`,
      retired: (day: string) => `${day} 停用，之前签的仍有效`,
      compromised: (day: string) => `${day} 起作废：用它签的都不能采信`,
      document: '身份文件（did:web）',
      successor: '由此机构承接',
      note: '说明',
    },
    refusals: {
      'certificate-never-issued': (number: string) => `${number} 从未发出过证书。有人拿这个编号给您看，请不要采信。`,
      'certificate-number-check': (number: string) =>
        `编号抄错了：${number} 的最后一位（校验字符）和前面对不上，或有编号里不用的字符。请逐字核对。`,
      'certificate-number-shape': (typed: string) =>
        `“${typed}”不是证书编号。编号是 TA-、四位年份、八位字符，例：${exampleNumber}；也可以贴证书页的网址。`,
      'certificate-number-example': (number: string) => `${number} 是本站举的例子，没有这张证书。请输入证书上的编号。`,
      'certificate-number-membership': (reference: string) =>
        `${reference} 是企业入盟申请的编号，不是证书编号。查申请请登录后看；查证书请输入证书上的编号。`,
      'certificate-number-certification': (reference: string) =>
        `${reference} 是人才认证申报的编号，不是证书编号。查申报请登录后看；查证书请输入证书上的编号。`,
      'certificate-address-elsewhere': (host: string) =>
        `这是 ${host} 的网址，不是本站的证书页。请到那里查，或输入编号。`,
      'certificate-name-differs': '这个编号发过证书，但姓名对不上。请和证书上的姓名逐字核对。',
      'certificate-file-empty': '请选一个文件。',
      'certificate-file-large': '文件超过 900 KB，本站发的证书文件没有这么大。请用原来的文件。',
      'certificate-file-bare': '这个文件里没有签名。照片、截图和扫描件请改用编号查验。',
      'certificate-file-several': '这个文件里不止一张证书，不能一起查。请一张一张查。',
      'certificate-pdf-bare':
        '这个 PDF 里没有签名。打印成 PDF、扫描、把几页并进别的 PDF，都会丢掉签名。请用原来的 PDF，或改用编号查验。',
      'certificate-pdf-locked': 'PDF 加了限制，请用原文件。本站发的 PDF 不加密码，也不加限制。',
      'certificate-material-missing': '现在没有网络，这台设备上也还没有查验材料。请连上网络再查。',
      'certificate-file-unreadable': '文件打不开，可能没有下载完整。请持证人重新下载一份。',
      'too-long': '太长了，请核对。',
    },
  },
  en: {
    title: 'Verify a certificate',
    purpose: 'No account needed. Three questions: is it genuine, was the body authorised then, is it valid now.',
    byNumber: 'By number and name',
    number: 'Certificate number',
    numberHint: `Example: ${exampleNumber}. Spaces, dashes and case do not matter; the address of its page will do too.`,
    name: 'Holder’s name',
    nameHint:
      'As written on the certificate; traditional or simplified characters, spaces and middle dots do not matter. Without it you are told whether the number is valid, not whose it is.',
    check: 'Verify',
    byFile: 'By file',
    file: 'Certificate file',
    fileHint:
      'JSON, or a PDF, PNG or SVG downloaded here. Drop it on the field or choose it. Where the browser can, the file is checked on your device and not sent to us; otherwise it is sent, checked and not kept. Photographs, screenshots and scans hold no signature: use the number instead.',
    byLink: 'The QR code on a certificate opens its page directly.',
    faultTitle: 'This could not be checked:',
    again: 'Verify another',
    good: 'This certificate can be relied on',
    goodSigned: 'This certificate can be relied on as far as it is signed',
    goodSignedText:
      'All three questions are answered yes, of the signed content below alone. Compare the name with the person’s own identity document.',
    goodNumber: 'The number is valid; whose it is has not been checked yet',
    goodNumberText:
      'Anybody can print somebody else’s number beside their own name. Type the holder’s name to check it, then see the person’s own identity document.',
    goodLink: 'The certificate is valid; whose it is was not shown to you',
    goodLinkText:
      'This link shows no name. Ask the holder for number and name, check them, and see the person’s own identity document.',
    compare: {
      pdf: 'The signature does not cover what the PDF shows. Compare what is below with the PDF, character by character; where they differ, do not rely on it.',
      picture:
        'The signature does not cover what the picture shows. Compare what is below with the picture, character by character; where they differ, do not rely on it.',
    },
    signed: 'What is signed',
    elsewhere: (issuer: string) =>
      `A badge issued elsewhere (${issuer}): it cannot be checked here. Check it with its issuer`,
    elsewhereUnnamed:
      'A badge issued elsewhere that names no issuer: it cannot be checked here. Check it with its issuer',
    elsewhereText:
      'It is called neither genuine nor forged: it named its issuer and addresses itself, and nothing in it was checked here.',
    bad: 'Do not rely on this certificate',
    unsure: 'This cannot be said for certain now',
    goodText: 'All three questions are answered yes. Compare the name with the person’s own identity document.',
    badText: 'At least one answer below is no.',
    unsureText: 'No answer is no, but one could not be found out. Try again later, or ask the issuing body.',
    checkedAt: (at: string) => `Checked ${at} (Beijing time)`,
    questions: { genuine: 'Is it genuine?', authorised: 'Was the body authorised then?', valid: 'Is it valid now?' },
    signedFor: (origin: string) =>
      `No. It says it is signed for ${origin}, an address that is not verified here now. Check it there.`,
    genuine: {
      yes: 'Yes. The signature fits the key the issuing body published, and not a letter was changed since.',
      'not-a-credential': 'No. This file is not a certificate issued here.',
      'issuer-unknown': 'No. The issuing body it names is not on record here.',
      'wrong-issuer': 'No. It was not signed by the body it names.',
      'key-unknown': 'No. The issuing body never published the key that signed it.',
      'key-compromised':
        'No. The key that signed it was lost to somebody and is void, with everything it signed. The holder can ask for a new certificate.',
      'key-retired': 'No. The key was no longer in use when it signed this.',
      'signature-wrong': 'No. The signature does not fit: the content was changed, or the signature is forged.',
    },
    authorised: {
      yes: (basis: string) =>
        `Yes. On the day of issue the body was authorised for this occupation and level, by ${basis}.`,
      withoutBasis: 'Yes. On the day of issue the body was authorised for this occupation and level.',
      no: 'No. On the day of issue no document authorised this body for this occupation and level.',
      'not-asked': 'Not asked, since it is not genuine.',
    },
    valid: {
      yes: (at: string, age: string) =>
        `Yes. Neither revoked nor suspended nor expired. Status as of ${at} (Beijing time), ${age}.`,
      'not-yet': 'No. It is not in force yet.',
      expired: 'No. It has expired.',
      suspended: (at: string, age: string) =>
        `No. It is suspended while it is looked into. Status as of ${at} (Beijing time), ${age}.`,
      revoked: (at: string, age: string) =>
        `No. It was revoked, or a newer certificate took its place. Ask the holder for a newer one, or ask the issuing body. Status as of ${at} (Beijing time), ${age}.`,
      'status-unavailable': 'The status list of the issuing body cannot be had.',
      'status-not-genuine': 'The signature of the status list does not fit; it is not believed.',
      'status-before-issue': (at: string, age: string) =>
        `The status list at hand is older than the certificate: as of ${at} (Beijing time), ${age}. Check again with a network.`,
      'status-stale': (at: string, age: string) =>
        `The status list is too old to rely on: as of ${at} (Beijing time), ${age}. Check again with a network.`,
      'not-asked': 'Not asked, since it is not genuine.',
    },
    endedAs: {
      revoke: (at: string, age: string) =>
        `No. The issuing body revoked it; it was not replaced by a newer one. Ask the body where in doubt. Status as of ${at} (Beijing time), ${age}.`,
      supersede: (at: string, age: string) =>
        `No. A newer certificate took its place; it was not revoked. Ask the holder for the newer one. Status as of ${at} (Beijing time), ${age}.`,
    },
    facts: 'What the certificate says',
    onRecord: 'On record here',
    holder: 'Holder',
    nameOpens: 'Check the holder',
    nameOpensText:
      'A number alone shows that a certificate was issued under it and whether it is valid now. Type the name to see what it says, who issued it and its lines in the log; of one that counts no more, whether it was revoked or replaced.',
    nameAlone: 'As written on the certificate, in traditional or simplified characters.',
    checkName: 'Check the name',
    certificate: 'Certificate',
    occupation: 'Occupation',
    level: 'Level',
    body: 'Issuing body',
    kinds: { state: 'skill-level evaluation body', enterprise: 'enterprise', alliance: 'alliance' },
    issuedOn: 'Issued on',
    validUntil: 'Valid until',
    forGood: 'does not expire',
    replacedBy: 'A newer certificate took its place',
    ended: (day: string) => `This body ceased on ${day}; its certificates can still be verified.`,
    register: 'Check this body in the national or higher register',
    noRegister: 'No national register is on record for this body; rely on the register its authority publishes.',
    otherRegisters:
      'National skill-level certificates are verified in the system of the human-resources authorities; this page does not replace it.',
    download: 'Download the signed file (JSON)',
    log: 'Public log',
    logText: (size: string) =>
      `Every issue, suspension and revocation enters a public log that is only ever added to (${size} lines now).`,
    logNone: 'The public log does not hold this number. That is not normal; ask the issuing body.',
    deeds: { issue: 'issued', suspend: 'suspended', resume: 'reinstated', revoke: 'revoked', supersede: 'superseded' },
    line: (position: string) => `Line ${position}`,
    included: 'Checked: it is in the public log',
    notIncluded: 'It does not fit the public log. That is not normal; ask the issuing body.',
    auditors: 'For auditors',
    auditorsText:
      'What is below lets you check without this site that the certificate stands in the log. To know whether it is good, what is above will do.',
    proof: 'Inclusion proof (RFC 9162 hash path):',
    entry: 'What it says (the public log shows only its hash)',
    proofsDownload: 'Download the proofs (JSON)',
    proofsHow:
      'After downloading, check them with node bin/certificate-log-verify.js --proofs, without trusting this site.',
    head: 'Head of the log',
    unknownTitle: 'There is no such certificate',
    uncheckedTitle: 'This certificate could not be checked',
    bodyPage: {
      purpose: 'What this body may certify, by which document, and the keys it signs with.',
      kind: 'Kind',
      register: 'Register',
      authorisations: 'Authorisations',
      none: 'No authorisation is on record, so it cannot issue now.',
      levels: 'Levels (1 is the lowest)',
      from: 'From',
      until: 'Until',
      ongoing: 'ongoing',
      basis: 'Document',
      keys: 'Signing keys',
      noKeys: 'It has no key yet and has issued nothing.',
      since: (day: string) => `in use since ${day}`,
      retired: (day: string) => `retired ${day}; what it signed before stands`,
      compromised: (day: string) => `void since ${day}: nothing it signed is believed`,
      document: 'Identity document (did:web)',
      successor: 'Succeeded by',
      note: 'Note',
    },
    refusals: {
      'certificate-never-issued': (number: string) =>
        `No certificate was ever issued under ${number}. If somebody showed it to you, do not rely on it.`,
      'certificate-number-check': (number: string) =>
        `The number is mistyped: the last character of ${number} (the check character) does not fit the others, or a character is one we never use. Compare every character.`,
      'certificate-number-shape': (typed: string) =>
        `“${typed}” is no certificate number. A number is TA-, a year of four digits, and eight characters, for example ${exampleNumber}; the address of a certificate’s page will do too.`,
      'certificate-number-example': (number: string) =>
        `${number} is the example given here; there is no such certificate. Type the number on the certificate.`,
      'certificate-number-membership': (reference: string) =>
        `${reference} is the reference of a firm’s application to join, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.`,
      'certificate-number-certification': (reference: string) =>
        `${reference} is the reference of an application for certification, not a certificate. Sign in to see the application; to verify a certificate, type the number on it.`,
      'certificate-address-elsewhere': (host: string) =>
        `This is an address of ${host}, not a certificate’s page here. Check it there, or type the number.`,
      'certificate-name-differs':
        'A certificate was issued under this number, but to another name. Compare the name with the certificate, character by character.',
      'certificate-file-empty': 'Choose a file.',
      'certificate-file-large':
        'The file is larger than 900 KB, and no certificate file from here is. Use the original file.',
      'certificate-file-bare': 'This file holds no signature. For photographs, screenshots and scans use the number.',
      'certificate-file-several':
        'This file holds more than one certificate, and they are not checked together. Check them one by one.',
      'certificate-pdf-bare':
        'This PDF holds no signature. Printing to PDF, scanning, or merging its pages into another PDF loses it. Use the original PDF, or the number.',
      'certificate-pdf-locked':
        'This PDF was restricted. Use the original file: PDFs from here have neither password nor restrictions.',
      'certificate-material-missing':
        'There is no network, and this device holds no material to check with yet. Try again with a network.',
      'certificate-file-unreadable':
        'The file cannot be read; it may be incomplete. Ask the holder to download it again.',
      'too-long': 'This is too long; please check it.',
    },
  },
});
