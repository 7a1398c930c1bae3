import type { Board } from '@/lib/scores/rules/board/board';
import { boardOf } from '@/lib/scores/rules/board/make';
import type { SentUnit } from '@/lib/scores/rules/board/units';
import type { StoredFact } from '@/lib/scores/rules/facts';
import { secretaryOf } from '../accounts';
import type { SeedCampaign } from '../campaigns';
import { toldBloc } from '../data/blocs';
import { conditionWords, vetoed } from '../data/score-answers';
import { addDays, momentOf } from '../days';
import { idOf, randomOf } from '../random';
import type { Row, Rows } from '../rows';
import type { SeedUnit } from '../units';
import type { Frame } from './frame';
import type { SeedSheet } from './sheet';
import { scoreDays } from './story';

type Json = Row<{ content: unknown }>['content'];

type Publishing = {
  rows: Rows;
  campaign: SeedCampaign;
  frame: Frame;
  sheets: readonly SeedSheet[];
  today: string;
};

/** What the secretariat states of a unit: that its movements were reviewed, and of one unit what leaves it unclassified. */
function factsOf(campaign: SeedCampaign, unit: SeedUnit, today: string): StoredFact[] {
  const at = momentOf(scoreDays(campaign.calendar).adoptedOn, 10, 20);
  const stated = { by: secretaryOf(campaign.lead).name, at, revision: 1 };
  const reviewed = randomOf('reviewed', unit.code, campaign.year).chance(0.9);
  const condition = { ...stated, factId: 'd1', holds: reviewed, reason: conditionWords[reviewed ? 'held' : 'missed'] };
  const age = Number(today.slice(0, 4)) - campaign.year;
  const isVetoed = campaign.bloc.code === toldBloc && unit.code === vetoed.unit && age === vetoed.yearsAgo;
  return isVetoed ? [{ ...stated, factId: vetoed.factId, holds: true, reason: vetoed.reason }, condition] : [condition];
}

function unitsOf({ campaign, frame, sheets }: Publishing, facts: ReadonlyMap<string, StoredFact[]>): SentUnit[] {
  return campaign.members.flatMap(({ id: unitId, name, to }) => {
    const sheet = sheets.find(({ registration }) => registration.unit.id === unitId);
    const leftOn = to && to < `${campaign.year + 1}-01-01` ? addDays(to, -1) : null;
    // Who left the bloc and sent nothing is not ranked, nor named as missing.
    if (leftOn !== null && !sheet) return [];
    return {
      ...{ unitId, name, leftOn, status: sheet?.status ?? 'none', sentAt: sheet?.sentAt ?? null },
      ...{ facts: facts.get(unitId) ?? [], lines: sheet?.lines ?? [], prepared: frame.prepared },
    };
  });
}

/** Publishes the ranking of an adopted table as the product does, and answers with the place of each unit by its code. */
export function publish(publishing: Publishing): Map<string, number | null> {
  const { rows, campaign, frame, sheets, today } = publishing;
  const { id: campaignId, year, bloc, members } = campaign;
  const facts = new Map(sheets.map(({ registration: { unit } }) => [unit.id, factsOf(campaign, unit, today)] as const));
  const board: Board = boardOf({
    campaign: { name: `Phong trào thi đua năm ${year}`, year, blocName: bloc.name },
    ...{ table: frame.table, number: 1, maximum: frame.prepared.maximum.toFixed(), stage: 'closed' },
    units: unitsOf(publishing, facts),
  });
  for (const [unitId, stated] of facts) {
    rows.ScoreFact.push(
      ...stated.map(({ factId, holds, reason, at, by }) => ({
        ...{ id: idOf('score-fact', campaignId, unitId, factId), campaignId, unitId, factId, holds, reason },
        ...{ revision: 1, statedAt: at, statedBy: by },
      })),
    );
  }
  const publishedOn = addDays(campaign.calendar.phases.publication.opensOn, 2);
  if (publishedOn < today) {
    rows.RankingPublication.push({
      ...{ id: idOf('publication', campaignId), campaignId, number: 1, versionId: frame.issued.id, reason: '' },
      ...{ publishedAt: momentOf(publishedOn, 9), publishedBy: secretaryOf(campaign.lead).name },
      content: board as unknown as Json, // plain text, numbers and lists
    });
  }
  const codes = new Map(members.map(({ id, code }) => [id, code]));
  return new Map(board.rows.map(({ unitId, place }) => [codes.get(unitId) ?? '', place]));
}
