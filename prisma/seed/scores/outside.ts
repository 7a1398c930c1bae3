import type { KnownExternal } from '@/lib/scores/rules/known-external';
import { office } from '../accounts';
import type { SeedCampaign } from '../campaigns';
import { outsideIndexes } from '../data/award-papers';
import { scoreAnswers } from '../data/score-answers';
import { addDays, momentOf } from '../days';
import { idOf, randomOf } from '../random';
import type { Rows } from '../rows';
import type { SeedUnit } from '../units';
import { formOf } from './form';

/** What other bodies gave the units for a year, by the unit's id. */
export type SeedOutside = ReadonlyMap<string, readonly KnownExternal[]>;

/** Departments and communes are measured; Party bodies, schools and enterprises are not. */
const isMeasured = ({ bloc }: SeedUnit) => bloc.kind === 'agency' || bloc.kind === 'commune';

function scoreOf(unit: SeedUnit, year: number, outOf: string, key: string): string {
  const form = formOf(unit.code, year);
  if (key.includes('par index')) {
    const doing = { random: randomOf('score', unit.code, 'par-index', year), form, year };
    return String(scoreAnswers['par-index']?.(doing).s1);
  }
  const random = randomOf('outside', unit.code, key, year);
  return String(Number((Number(outOf) * (0.72 + 0.14 * form + random.between(0, 0.12))).toFixed(2)));
}

/** The outside scores that count in a bloc's year, as far as they have been made known. */
export function addOutside(rows: Rows, { members, year }: SeedCampaign, today: string): SeedOutside {
  const made = outsideIndexes.filter(({ day }) => `${year}-${day}` < addDays(today, -1));
  return new Map(
    members.filter(isMeasured).map((unit) => [
      unit.id,
      made.map(({ key, name, outOf, day, document: words }): KnownExternal => {
        const documentOn = `${year}-${day}`;
        const number = String(randomOf('outside-paper', key, year).whole(900, 1900));
        const document = words.replace('{number}', number).replace('{year}', String(year - 1));
        const score = scoreOf(unit, year, outOf, key);
        rows.ExternalScore.push({
          // Its key until it is loaded: the indexes have ids of their own in every database.
          ...{ id: idOf('outside', unit.code, key, year), indexId: key, unitId: unit.id, year, score },
          ...{ document, documentOn, revision: 1 },
          ...{ updatedAt: momentOf(addDays(documentOn, 1), 10), updatedBy: office.name },
        });
        return { name, score, outOf, document, documentOn };
      }),
    ]),
  );
}
