import type { Language } from '../i18n/language';
import { textIn, type SideBySide } from '../i18n/side-by-side';
import type { MilestoneState } from './milestone-state';
import type { OutputKind } from './output-state';
import type { Aim, ProjectRole } from './project-role';
import type { ProjectState } from './project-state';

const stateNames: Readonly<Record<ProjectState, SideBySide>> = {
  draft: ['草稿', 'Draft'],
  forming: ['组建中', 'Forming'],
  agreed: ['已商定', 'Agreed'],
  running: ['进行中', 'Running'],
  closing: ['验收中', 'Closing'],
  completed: ['已完成', 'Completed'],
  stopped: ['已中止', 'Stopped'],
  withdrawn: ['已撤回', 'Withdrawn'],
  discarded: ['已丢弃', 'Discarded'],
};

const roleNames: Readonly<Record<ProjectRole, SideBySide>> = {
  lead: ['牵头', 'Lead'],
  partner: ['参与', 'Partner'],
  funder: ['出资', 'Funder'],
  facility: ['场地设备', 'Facility'],
  site: ['应用方', 'Site'],
  adviser: ['顾问', 'Adviser'],
};

const aimNames: Readonly<Record<Aim, SideBySide>> = {
  explore: ['探索', 'Explore'],
  build: ['研发', 'Build'],
  demonstrate: ['示范', 'Demonstrate'],
  supply: ['供应', 'Supply'],
};

const outputKindNames: Readonly<Record<OutputKind, SideBySide>> = {
  standard: ['标准', 'Standard'],
  patent: ['专利', 'Patent'],
  registration: ['登记', 'Registration'],
  software: ['软件', 'Software'],
  data: ['数据', 'Data'],
  report: ['报告', 'Report'],
  other: ['其他', 'Other'],
};

const milestoneStateNames: Readonly<Record<MilestoneState, SideBySide>> = {
  planned: ['计划中', 'Planned'],
  reported: ['已上报，待接受', 'Reported, to be accepted'],
  returned: ['已退回', 'Returned'],
  accepted: ['已接受', 'Accepted'],
  dropped: ['已取消', 'Dropped'],
};

/** Where a project's life stands, in a word. */
export const projectStateName = (language: Language, state: ProjectState) => textIn(language, stateNames[state]);

/** What a party is in it. */
export const projectRoleName = (language: Language, role: ProjectRole) => textIn(language, roleNames[role]);

/** What a party does in a segment. */
export const aimName = (language: Language, aim: Aim) => textIn(language, aimNames[aim]);

/** What kind of thing it brought forth. */
export const outputKindName = (language: Language, kind: OutputKind) => textIn(language, outputKindNames[kind]);

/** How far a milestone is. */
export const milestoneStateName = (language: Language, state: MilestoneState) =>
  textIn(language, milestoneStateNames[state]);
