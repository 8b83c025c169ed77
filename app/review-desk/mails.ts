import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/** Mails of the review desk. */
export const reviewMails = mailForms(
  messages({
    zh: {
      escalated: {
        subject: (reference: string) => `入盟申请 ${reference} 已超期`,
        text: (link: string, due: string) => `该申请应于 ${due} 办结，仍未办结。\n\n${link}`,
      },
      profileAccepted: {
        subject: (company: string) => `${company} 的资料变更已通过`,
        text: (field: string, reason: string, link: string) => `变更：${field}\n说明：${reason}\n\n${link}`,
      },
      profileRejected: {
        subject: (company: string) => `${company} 的资料变更未通过`,
        text: (field: string, reason: string, link: string) => `变更：${field}\n理由：${reason}\n\n${link}`,
      },
      reportAnswered: {
        subject: (company: string) => `您报告的 ${company} 数据问题已处理`,
        text: (outcome: string, reason: string, link: string) =>
          `结果：${outcome}\n说明：${reason}\n\n企业的页面：${link}`,
      },
      approvalUndone: {
        subject: (reference: string) => `入盟申请 ${reference} 的通过已撤销`,
        text: (reason: string, due: string, link: string) =>
          `理由：${reason}\n\n成员资格已结束，申请重新进入审核，最迟 ${due} 答复。\n查看进度：${link}`,
      },
      capabilityAccepted: {
        subject: (company: string) => `${company} 增补的能力已通过`,
        text: (segment: string, reason: string, link: string) => `环节：${segment}\n说明：${reason}\n\n${link}`,
      },
      capabilityRejected: {
        subject: (company: string) => `${company} 增补的能力未通过`,
        text: (segment: string, reason: string, link: string) => `环节：${segment}\n理由：${reason}\n\n${link}`,
      },
      contestReceived: {
        subject: (company: string) => `已收到您对 ${company} 代表权的异议`,
        text: (due: string, link: string) => `最迟 ${due} 答复，结果寄到这个邮箱。\n\n${link}`,
      },
      contestRaised: {
        subject: (company: string) => `有人对谁代表 ${company} 提出异议`,
        text: (due: string, link: string) =>
          `对方称企业没有授权现在的代表。审核员最迟 ${due} 答复；您可以准备好营业执照和授权书，审核员需要时会联系您。\n\n${link}`,
      },
      contestUpheld: {
        subject: (company: string) => `${company} 的代表权已收回`,
        text: (reason: string, link: string) =>
          `理由：${reason}\n\n原来的成员资格和代表权已结束。企业可以重新认领；原申请人不同意，可在入盟申请页申诉。\n\n${link}`,
      },
      contestRejected: {
        subject: (company: string) => `对 ${company} 代表权的异议没有成立`,
        text: (reason: string, link: string) => `理由：${reason}\n\n企业的代表不变。\n\n${link}`,
      },
      firmDelisted: {
        subject: (company: string) => `${company} 已移出企业名录`,
        text: (reason: string, link: string) =>
          `理由：${reason}\n\n名录和各项计数不再列入，在架供给已暂停；项目、需求和证书保留。有异议请在企业页上“报告数据错误”：${link}`,
      },
      firmRelisted: {
        subject: (company: string) => `${company} 已恢复收录`,
        text: (reason: string, link: string) => `理由：${reason}\n\n供给需要您自己恢复发布：${link}`,
      },
      reportReferred: {
        subject: (company: string) => `有读者指出 ${company} 的资料有误，请核对`,
        text: (report: string, reason: string, link: string) =>
          `读者写道：${report}\n审核员的说明：${reason}\n\n请核对并更新企业资料：${link}`,
      },
      recordCorrected: {
        subject: (company: string) => `审核员更正了 ${company} 的记录`,
        text: (field: string, before: string, after: string, source: string, link: string) =>
          `${field}：${before} → ${after}\n依据：${source}\n\n不对？请在企业页上“报告数据错误”：${link}`,
      },
    },
    en: {
      escalated: {
        subject: (reference: string) => `Application ${reference} is overdue`,
        text: (link: string, due: string) => `It was due on ${due} and is still open.\n\n${link}`,
      },
      profileAccepted: {
        subject: (company: string) => `Your change to ${company} was accepted`,
        text: (field: string, reason: string, link: string) => `Changed: ${field}\nNote: ${reason}\n\n${link}`,
      },
      profileRejected: {
        subject: (company: string) => `Your change to ${company} was not accepted`,
        text: (field: string, reason: string, link: string) => `Proposed: ${field}\nReason: ${reason}\n\n${link}`,
      },
      reportAnswered: {
        subject: (company: string) => `Your report about ${company} was answered`,
        text: (outcome: string, reason: string, link: string) =>
          `Outcome: ${outcome}\nNote: ${reason}\n\nThe firm’s page: ${link}`,
      },
      approvalUndone: {
        subject: (reference: string) => `The approval of application ${reference} was taken back`,
        text: (reason: string, due: string, link: string) =>
          `Reason: ${reason}\n\nThe membership has ended and the application is in review again; you will have an answer by ${due}.\nFollow it: ${link}`,
      },
      capabilityAccepted: {
        subject: (company: string) => `A capability of ${company} was accepted`,
        text: (segment: string, reason: string, link: string) => `Segment: ${segment}\nNote: ${reason}\n\n${link}`,
      },
      capabilityRejected: {
        subject: (company: string) => `A capability of ${company} was not accepted`,
        text: (segment: string, reason: string, link: string) => `Segment: ${segment}\nReason: ${reason}\n\n${link}`,
      },
      contestReceived: {
        subject: (company: string) => `Your contest of who speaks for ${company} was received`,
        text: (due: string, link: string) => `You will have an answer by ${due}, to this address.\n\n${link}`,
      },
      contestRaised: {
        subject: (company: string) => `Somebody contests who speaks for ${company}`,
        text: (due: string, link: string) =>
          `They say that the firm did not authorise the people who speak for it now. A reviewer answers by ${due}; have the firm’s licence and your authorisation ready, in case you are asked.\n\n${link}`,
      },
      contestUpheld: {
        subject: (company: string) => `The approval to speak for ${company} was taken back`,
        text: (reason: string, link: string) =>
          `Reason: ${reason}\n\nThe membership has ended, and so have the roles of its people. The firm can be claimed again; the former applicant may appeal on the page of the application.\n\n${link}`,
      },
      contestRejected: {
        subject: (company: string) => `The contest of who speaks for ${company} was rejected`,
        text: (reason: string, link: string) =>
          `Reason: ${reason}\n\nThe people who speak for the firm stay.\n\n${link}`,
      },
      firmDelisted: {
        subject: (company: string) => `${company} was taken out of the directory`,
        text: (reason: string, link: string) =>
          `Reason: ${reason}\n\nLists and counts leave the firm out and its offers are paused; projects, needs and certificates stay. To object, report it on the firm’s page: ${link}`,
      },
      firmRelisted: {
        subject: (company: string) => `${company} is in the directory again`,
        text: (reason: string, link: string) => `Reason: ${reason}\n\nYou can resume your offers here: ${link}`,
      },
      reportReferred: {
        subject: (company: string) => `A reader says something about ${company} is wrong`,
        text: (report: string, reason: string, link: string) =>
          `The reader writes: ${report}\nThe reviewer’s note: ${reason}\n\nPlease check and update the firm’s profile: ${link}`,
      },
      recordCorrected: {
        subject: (company: string) => `A reviewer corrected the record of ${company}`,
        text: (field: string, before: string, after: string, source: string, link: string) =>
          `${field}: ${before} → ${after}\nSource: ${source}\n\nIf this is wrong, report it on the firm’s page: ${link}`,
      },
    },
  }),
);
