import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import type { Board } from '@/lib/scores/rules/board/board';
import { boardOf } from '@/lib/scores/rules/board/make';
import { readable } from '@/lib/scores/rules/board/sight';
import { contendersOf } from '@/lib/scores/rules/board/units';
import { openSheets, type PublicationRefusal, refusePublication } from '@/lib/scores/rules/publication';
import { type ShakingInput, shakingInput } from '@/lib/scores/rules/ranking/slim';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { type BlocScores, readBloc } from './bloc';
import { type Publication, readPublication, readPublications } from './publications';

/** The ranking of the scores as they stand now. */
export function boardOfBloc({ campaign, issued, units, stage }: BlocScores): Board {
  const { name, year, blocName } = campaign;
  const maximum = issued.prepared.maximum.toFixed();
  const { table, number } = issued;
  return boardOf({ campaign: { name, year, blocName }, table, number, maximum, units, stage });
}

export type BoardPage = {
  campaign: { id: string; year: number; blocName: string };
  /** Which ranking this is: the scores as they stand, or what was published. */
  shown: { kind: 'standing'; asOf: string; final: boolean } | ({ kind: 'published' } & Publication);
  board: Board;
  /** Units of the board that belong to the bloc no longer today, each with the first day: what was adopted before stays ranked. */
  leftSince: Readonly<Record<string, string>>;
  /** Members by where their scores stand. */
  counts: Record<'agreed' | 'appraised' | 'sent' | 'unsent', number>;
  /** How many units left before their score was adopted. */
  left: number;
  publications: Publication[];
  ownUnitId: string | null;
  /** What members see once it is published. */
  shows: CampaignFrame['scoreVisibility'];
  /** Why it cannot be published now, for those who publish. */
  closed: PublicationRefusal | null;
  adopted: number;
  /** For those who try other weights: what tells how firm the places are. */
  shaking: ShakingInput | null;
  can: { publish: boolean; state: boolean; trial: boolean; all: boolean };
};

/** A ranking that the viewer may not see yet, or that does not exist. */
export type NoBoard = { campaign: BoardPage['campaign']; board: null; why: 'not-issued' | 'not-sent' | 'unpublished' };

function canOf(actor: Actor, campaignId: string): BoardPage['can'] {
  return {
    publish: may(actor, 'scores.publish', { campaignId }),
    // Any unit stands for "somebody else's".
    state: may(actor, 'scores.state', { campaignId, unitId: '' }),
    trial: may(actor, 'scores.trial', { campaignId }),
    all: may(actor, 'scores.read', { campaignId }),
  };
}

function countsOf(statuses: readonly (ScoreStatus | 'none')[]): BoardPage['counts'] {
  const count = (...wanted: (ScoreStatus | 'none')[]) => statuses.filter((one) => wanted.includes(one)).length;
  return {
    agreed: count('agreed'),
    appraised: count('appraised'),
    sent: count('submitted', 'returned'),
    unsent: count('draft', 'none'),
  };
}

function leftOf({ members }: CampaignFrame, { rows }: Board): BoardPage['leftSince'] {
  const ranked = members.filter(({ unitId }) => rows.some((row) => row.unitId === unitId));
  return Object.fromEntries(ranked.flatMap(({ unitId, leftSince }) => (leftSince ? [[unitId, leftSince]] : [])));
}

/** The ranking as members may see it: published, and of it what the campaign shows. */
async function publishedPage(actor: Actor, frame: CampaignFrame, number: number | null): Promise<BoardPage | NoBoard> {
  const campaign = { id: frame.id, year: frame.year, blocName: frame.blocName };
  const can = canOf(actor, frame.id);
  const found = await readPublication(actor, db, frame.id, number);
  if (!found) return { campaign, board: null, why: 'unpublished' };
  const shows = frame.scoreVisibility;
  const board = readable(found.board, can.all ? { all: true } : { all: false, unitId: actor.unitId, shows });
  const { publication } = found;
  const publications = can.all ? await readPublications(actor, db, frame.id) : [publication];
  return {
    ...{ campaign, board, publications, shows, can, ownUnitId: actor.unitId },
    shown: { kind: 'published', ...publication },
    ...{ leftSince: leftOf(frame, board), counts: countsOf([]), left: 0 },
    ...{ closed: null, adopted: 0, shaking: null },
  };
}

async function standingPage(actor: Actor, frame: CampaignFrame): Promise<BoardPage | NoBoard> {
  const campaign = { id: frame.id, year: frame.year, blocName: frame.blocName };
  const [bloc, publications] = await Promise.all([
    readBloc(actor, db, frame.id),
    readPublications(actor, db, frame.id),
  ]);
  if (!bloc) return { campaign, board: null, why: 'not-issued' };
  const counts = countsOf(bloc.statuses);
  if (counts.agreed + counts.appraised + counts.sent === 0) return { campaign, board: null, why: 'not-sent' };
  const final = openSheets(bloc.statuses) === 0;
  const can = canOf(actor, frame.id);
  const board = boardOfBloc(bloc);
  return {
    ...{ campaign, counts, left: bloc.left, publications, can, ownUnitId: actor.unitId, shows: frame.scoreVisibility },
    shown: { kind: 'standing', asOf: actor.now.toISOString(), final },
    ...{ board, leftSince: leftOf(frame, board) },
    closed: can.publish ? refusePublication(bloc.statuses) : null,
    adopted: counts.agreed,
    shaking: can.trial ? shakingInput(bloc.issued.table, contendersOf(bloc.units, bloc.stage)) : null,
  };
}

/**
 * The ranking by scores: what was published last, or under a number. Before that, and when they wish, staff, office and leaders
 * see it as it stands; members see the last publication only. Null where that does not exist for the viewer.
 */
export async function getBoard(
  actor: Actor,
  campaignId: string,
  wish: 'latest' | 'standing' | number = 'latest',
): Promise<BoardPage | NoBoard | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return null;
  const all = may(actor, 'scores.read', { campaignId: frame.id });
  if (wish === 'standing') return all ? standingPage(actor, frame) : null;
  const number = typeof wish === 'number' ? wish : null;
  if (number !== null && !all) return null;
  const page = await publishedPage(actor, frame, number);
  if (page.board !== null) return page;
  if (number !== null) return null;
  return all ? standingPage(actor, frame) : page;
}
