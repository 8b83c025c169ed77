import type { SchemeContent } from './scheme';
import type { SchemeSection, TypedScheme } from './typed-scheme';

type Choices = readonly (readonly [value: string, name: string])[];

/** One section of an open draft, and what its form offers to choose from. */
export interface SchemeEditView {
  readonly occupationId: string;
  readonly level: number;
  readonly section: SchemeSection;
  readonly title: string;
  /** What is saved is refused unless it names the revision the form was filled on. */
  readonly revision: number;
  readonly content: SchemeContent;
  readonly typed: TypedScheme;
  readonly fields: Choices;
  readonly bodies: Choices;
  readonly occupations: Choices;
  /** Levels of the scheme's own ladder. */
  readonly levels: Choices;
}
