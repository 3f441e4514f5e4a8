import type { Formats } from '../lib/formats';
import type { Figure } from '../measure/figure';
import type { PerceptionGap } from '../measure/perception-gap';
import type { Pointer } from '../measure/pointers';
import type { SkillsProfile } from '../measure/skills-profile';
import type { Call } from '../model/call';
import type { Client } from '../model/client';
import type { PerDimension } from '../model/dimensions';
import type { Id } from '../model/fields';
import type { LeaderGuess } from '../model/leader-guess';
import type { Rep } from '../model/rep';

/** What the X-Ray of one rep is made from. */
export interface XRayInput {
  readonly client: Client;
  readonly rep: Rep;
  readonly team: string;
  readonly coach: string;
  readonly profile: SkillsProfile;
  readonly teamMedians: PerDimension<Figure | undefined>;
  readonly calls: ReadonlyMap<Id, Call>;
  /** The newest complete self-assessment beside the scores; undefined where there is none. */
  readonly self: SelfPart | undefined;
  /** The level that every dimension shall reach. */
  readonly target: number;
  readonly pointers: readonly Pointer[];
  /** The leader's guess that was revealed, and whose it is. */
  readonly guess: LeaderGuess | undefined;
  readonly guessedBy: string;
  /** What the newest complete scorecard asks of the rep; empty for none. */
  readonly nextAction: string;
  readonly formats: Formats;
  /** The day it was made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}

/** What a rep says of himself, and how far it is from what was heard. */
export interface SelfPart {
  readonly gaps: PerDimension<PerceptionGap>;
  readonly threshold: number;
  readonly round: number;
  /** The day it was handed in. */
  readonly day: string;
}
