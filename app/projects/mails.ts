import { messages } from '../i18n/messages';
import { mailForms } from '../mail/mail';

/**
 * Mails about projects. A subject may be read by anybody who sees a screen: it names the project by its number, the text
 * by its title.
 */
export const projectMails = mailForms(
  messages({
    zh: {
      invited: {
        subject: (project: string) => `协作项目 ${project}：邀请`,
        text: (title: string, link: string, day: string) =>
          `请您方加入协作项目“${title}”。请在 ${day} 前打开下面的页面，看过章程再答复：\n${link}`,
      },
      chased: {
        subject: (project: string) => `协作项目 ${project}：邀请待答复`,
        text: (title: string, link: string, day: string) => `“${title}”的邀请还没有答复，${day} 后失效：\n${link}`,
      },
      revoked: {
        subject: (project: string) => `协作项目 ${project}：邀请已收回`,
        text: (title: string) => `“${title}”的牵头方收回了邀请。`,
      },
      accepted: {
        subject: (project: string) => `协作项目 ${project}：有一方加入`,
        text: (title: string, link: string) => `有一方接受了“${title}”的邀请，并同意现在的章程：\n${link}`,
      },
      declined: {
        subject: (project: string) => `协作项目 ${project}：有一方谢绝`,
        text: (title: string, link: string) => `有一方谢绝了“${title}”的邀请：\n${link}`,
      },
      consented: {
        subject: (project: string) => `协作项目 ${project}：有一方同意`,
        text: (title: string, link: string) => `有一方同意了“${title}”的新章程：\n${link}`,
      },
      revised: {
        subject: (project: string) => `协作项目 ${project}：章程有改动`,
        text: (title: string, link: string, day: string) =>
          `“${title}”的章程改了，需要您方重新同意。页面上列出每一处改动，请在 ${day} 前答复：\n${link}`,
      },
      agreed: {
        subject: (project: string) => `协作项目 ${project}：已商定`,
        text: (title: string, link: string) => `“${title}”的章程已商定，等牵头方启动：\n${link}`,
      },
      adopted: {
        subject: (project: string) => `协作项目 ${project}：新章程生效`,
        text: (title: string, link: string) => `“${title}”的新章程已生效：\n${link}`,
      },
      started: {
        subject: (project: string) => `协作项目 ${project}：已启动`,
        text: (title: string, link: string) => `“${title}”已启动。您方的里程碑在这里：\n${link}`,
      },
      reported: {
        subject: (project: string) => `协作项目 ${project}：里程碑待验收`,
        text: (title: string, link: string, milestone: string) =>
          `“${title}”的里程碑“${milestone}”已报完成，请验收或退回：\n${link}`,
      },
      milestoneAccepted: {
        subject: (project: string) => `协作项目 ${project}：里程碑通过`,
        text: (title: string, link: string, milestone: string) => `“${title}”的里程碑“${milestone}”已通过：\n${link}`,
      },
      milestoneReturned: {
        subject: (project: string) => `协作项目 ${project}：里程碑退回`,
        text: (title: string, link: string, milestone: string) =>
          `“${title}”的里程碑“${milestone}”被退回，原因见页面：\n${link}`,
      },
      closing: {
        subject: (project: string) => `协作项目 ${project}：请确认成果`,
        text: (title: string, link: string) =>
          `“${title}”进入验收。请确认您方的工作，并说明是否见到其他各方的：\n${link}`,
      },
      reopened: {
        subject: (project: string) => `协作项目 ${project}：重新进行`,
        text: (title: string, link: string, reason: string) => `“${title}”退回进行中。原因：${reason}\n${link}`,
      },
      completed: {
        subject: (project: string) => `协作项目 ${project}：已完成`,
        text: (title: string, link: string) => `“${title}”已完成。页面列出哪些工作计为能力证据，还缺什么：\n${link}`,
      },
      stopped: {
        subject: (project: string) => `协作项目 ${project}：已中止`,
        text: (title: string, link: string, reason: string) => `“${title}”已中止。原因：${reason}\n${link}`,
      },
      withdrawn: {
        subject: (project: string) => `协作项目 ${project}：已撤回`,
        text: (title: string, link: string, reason: string) => `“${title}”已撤回。原因：${reason}\n${link}`,
      },
      left: {
        subject: (project: string) => `协作项目 ${project}：有一方退出`,
        text: (title: string, link: string, reason: string) => `有一方退出了“${title}”。原因：${reason}\n${link}`,
      },
      removed: {
        subject: (project: string) => `协作项目 ${project}：您方不在章程里了`,
        text: (title: string, _link: string, reason: string) => `“${title}”的新章程里没有您方。原因：${reason}`,
      },
      askedToLead: {
        subject: (project: string) => `协作项目 ${project}：请您方牵头`,
        text: (title: string, link: string) => `“${title}”的牵头方请您方接手。接受或谢绝：\n${link}`,
      },
      leadChanged: {
        subject: (project: string) => `协作项目 ${project}：换了牵头方`,
        text: (title: string, link: string) => `“${title}”换了牵头方：\n${link}`,
      },
      stillRunning: {
        subject: (project: string) => `协作项目 ${project}：还在进行吗`,
        text: (title: string, link: string) => `“${title}”的计划期已过。请报进展、改章程或收尾：\n${link}`,
      },
      listed: {
        subject: (project: string) => `协作项目 ${project}：已公开列出`,
        text: (title: string, link: string) => `“${title}”已核对并公开列出：\n${link}`,
      },
      listingReturned: {
        subject: (project: string) => `协作项目 ${project}：公开申请退回`,
        text: (title: string, link: string, reason: string) => `“${title}”没有列出。原因：${reason}\n${link}`,
      },
      withheld: {
        subject: (project: string) => `协作项目 ${project}：暂不公开`,
        text: (title: string, link: string, reason: string) =>
          `“${title}”暂不公开，它的能力证据随之停用。原因：${reason}\n${link}`,
      },
      merged: {
        subject: (project: string) => `协作项目 ${project}：与另一项合并`,
        text: (title: string, link: string, reason: string) =>
          `“${title}”与另一项是同一个项目，地址转到那一项。原因：${reason}\n${link}`,
      },
    },
    en: {
      invited: {
        subject: (project: string) => `Project ${project}: an invitation`,
        text: (title: string, link: string, day: string) =>
          `You are asked to join the project “${title}”. Read its charter and answer by ${day}:\n${link}`,
      },
      chased: {
        subject: (project: string) => `Project ${project}: your answer is awaited`,
        text: (title: string, link: string, day: string) =>
          `The invitation to “${title}” has not been answered yet; it lapses after ${day}:\n${link}`,
      },
      revoked: {
        subject: (project: string) => `Project ${project}: the invitation was taken back`,
        text: (title: string) => `The lead of “${title}” took its invitation back.`,
      },
      accepted: {
        subject: (project: string) => `Project ${project}: a party joined`,
        text: (title: string, link: string) =>
          `A party accepted the invitation to “${title}” and consented to the charter as it stands:\n${link}`,
      },
      declined: {
        subject: (project: string) => `Project ${project}: a party declined`,
        text: (title: string, link: string) => `A party declined the invitation to “${title}”:\n${link}`,
      },
      consented: {
        subject: (project: string) => `Project ${project}: a party consented`,
        text: (title: string, link: string) => `A party consented to the new charter of “${title}”:\n${link}`,
      },
      revised: {
        subject: (project: string) => `Project ${project}: the charter changed`,
        text: (title: string, link: string, day: string) =>
          `The charter of “${title}” changed and needs your consent again. The page lists every change; answer by ${day}:\n${link}`,
      },
      agreed: {
        subject: (project: string) => `Project ${project}: agreed`,
        text: (title: string, link: string) =>
          `The charter of “${title}” is agreed on; its lead will start it:\n${link}`,
      },
      adopted: {
        subject: (project: string) => `Project ${project}: the new charter is in force`,
        text: (title: string, link: string) => `The new charter of “${title}” has come into force:\n${link}`,
      },
      started: {
        subject: (project: string) => `Project ${project}: started`,
        text: (title: string, link: string) => `“${title}” has started. Your milestones are here:\n${link}`,
      },
      reported: {
        subject: (project: string) => `Project ${project}: a milestone to accept`,
        text: (title: string, link: string, milestone: string) =>
          `Milestone “${milestone}” of “${title}” was reported as reached. Accept or return it:\n${link}`,
      },
      milestoneAccepted: {
        subject: (project: string) => `Project ${project}: a milestone was accepted`,
        text: (title: string, link: string, milestone: string) =>
          `Milestone “${milestone}” of “${title}” was accepted:\n${link}`,
      },
      milestoneReturned: {
        subject: (project: string) => `Project ${project}: a milestone was returned`,
        text: (title: string, link: string, milestone: string) =>
          `Milestone “${milestone}” of “${title}” was returned; the page says why:\n${link}`,
      },
      closing: {
        subject: (project: string) => `Project ${project}: confirm what was done`,
        text: (title: string, link: string) =>
          `“${title}” is being closed. Confirm your own work, and say whether you saw that of the others:\n${link}`,
      },
      reopened: {
        subject: (project: string) => `Project ${project}: running again`,
        text: (title: string, link: string, reason: string) =>
          `“${title}” is running again. Reason: ${reason}\n${link}`,
      },
      completed: {
        subject: (project: string) => `Project ${project}: completed`,
        text: (title: string, link: string) =>
          `“${title}” is completed. The page says which work counts as evidence of a capability, and what is missing:\n${link}`,
      },
      stopped: {
        subject: (project: string) => `Project ${project}: stopped`,
        text: (title: string, link: string, reason: string) => `“${title}” was stopped. Reason: ${reason}\n${link}`,
      },
      withdrawn: {
        subject: (project: string) => `Project ${project}: withdrawn`,
        text: (title: string, link: string, reason: string) => `“${title}” was withdrawn. Reason: ${reason}\n${link}`,
      },
      left: {
        subject: (project: string) => `Project ${project}: a party left`,
        text: (title: string, link: string, reason: string) => `A party left “${title}”. Reason: ${reason}\n${link}`,
      },
      removed: {
        subject: (project: string) => `Project ${project}: you are no longer in the charter`,
        text: (title: string, _link: string, reason: string) =>
          `The new charter of “${title}” no longer includes you. Reason: ${reason}`,
      },
      askedToLead: {
        subject: (project: string) => `Project ${project}: you are asked to lead`,
        text: (title: string, link: string) =>
          `The lead of “${title}” asks you to take over. Accept or decline:\n${link}`,
      },
      leadChanged: {
        subject: (project: string) => `Project ${project}: a new lead`,
        text: (title: string, link: string) => `“${title}” has a new lead:\n${link}`,
      },
      stillRunning: {
        subject: (project: string) => `Project ${project}: is it still running?`,
        text: (title: string, link: string) =>
          `“${title}” is past its planned end. Report progress, change the charter or close it:\n${link}`,
      },
      listed: {
        subject: (project: string) => `Project ${project}: listed in public`,
        text: (title: string, link: string) => `“${title}” was checked and is listed in public:\n${link}`,
      },
      listingReturned: {
        subject: (project: string) => `Project ${project}: not listed`,
        text: (title: string, link: string, reason: string) => `“${title}” was not listed. Reason: ${reason}\n${link}`,
      },
      withheld: {
        subject: (project: string) => `Project ${project}: withheld`,
        text: (title: string, link: string, reason: string) =>
          `“${title}” is withheld from the public, and its evidence of capabilities is suspended. Reason: ${reason}\n${link}`,
      },
      merged: {
        subject: (project: string) => `Project ${project}: merged with another`,
        text: (title: string, link: string, reason: string) =>
          `“${title}” is the same project as another; its address now leads there. Reason: ${reason}\n${link}`,
      },
    },
  }),
  'project',
);
