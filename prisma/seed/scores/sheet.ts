import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import type { SnapshotContent } from '@/lib/scores/rules/snapshot/content';
import type { Contest } from '../data/score-answers';
import type { SeedRegistration } from '../registrations';
import type { SeedLine } from './lines';
import type { Fate } from './story';

export type SeedSnapshot = {
  kind: 'self' | 'appraised' | 'explained' | 'agreed';
  takenAt: string;
  takenBy: string;
  content: SnapshotContent;
};

/** A claim that differs from what the rule gives, and what becomes of it. */
export type SeedContest = { line: SeedLine; words: Contest; asked: boolean; withdrawn: boolean };

/** The score of one unit while its story is told. */
export type SeedSheet = {
  id: string;
  registration: SeedRegistration;
  fate: Fate;
  lines: SeedLine[];
  contests: SeedContest[];
  snapshots: SeedSnapshot[];
  status: ScoreStatus;
  statusSince: string;
  sentAt: string | null;
  answerBy: string | null;
  round: number;
};
