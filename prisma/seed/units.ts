import { foldVietnamese } from '@/lib/fold';
import { type BlocSpec, blocs } from './data/blocs';
import { merges } from './data/merges';
import { momentOf } from './days';
import { idOf } from './random';
import type { Rows } from './rows';

/** A unit of the story, with the days of its life. */
export type SeedUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  bloc: BlocSpec;
  from: string;
  /** The first day on which it no longer exists. */
  to: string | null;
};

export function codeOf(shortName: string): string {
  return foldVietnamese(shortName)
    .replace(/[^a-z0-9]/g, '')
    .toUpperCase();
}

function makeUnit(words: string, bloc: BlocSpec, from: string, to: string | null): SeedUnit {
  const [name = '', shortName = ''] = words.split('|').map((word) => word.trim());
  const code = codeOf(shortName);
  return { id: idOf('unit', code), code, name, shortName, bloc, from, to };
}

/** The day of last year's mergers. */
export const mergeDay = (year: number) => `${year - 1}-03-01`;

/** Every unit, those that were merged last year included. */
export function listUnits(year: number): SeedUnit[] {
  const merged = mergeDay(year);
  return blocs.flatMap((bloc) =>
    bloc.units.flatMap((words) => {
      const unit = makeUnit(words, bloc, bloc.since, null);
      const merge = merges.find((one) => one.into === unit.code);
      if (!merge) return [unit];
      const predecessors = merge.from.map((one) => makeUnit(one, bloc, bloc.since, merged));
      return [{ ...unit, from: merged }, ...predecessors];
    }),
  );
}

function addUnit(rows: Rows, unit: SeedUnit): void {
  const { id, code, name, shortName, from, to } = unit;
  const life = { validFrom: from, validTo: to };
  rows.Unit.push({ id, code, name, shortName, searchKey: foldVietnamese(`${name} ${shortName} ${code}`), ...life });
  rows.UnitName.push({ id: idOf('unit-name', code), unitId: id, name, shortName, ...life });
  rows.BlocMembership.push({ id: idOf('membership', code), blocId: idOf('bloc', unit.bloc.code), unitId: id, ...life });
}

function addMerges(rows: Rows, units: readonly SeedUnit[], year: number): void {
  const day = mergeDay(year);
  for (const merge of merges) {
    const successor = units.find((unit) => unit.code === merge.into);
    if (!successor) throw new Error(`Nothing is called ${merge.into}`);
    const changeId = idOf('merge', merge.into);
    rows.UnitChange.push({
      id: changeId,
      unitId: successor.id,
      kind: 'merge',
      effectiveOn: day,
      decision: `Nghị quyết số ${merge.decision}`,
      note: 'Hợp nhất theo phương án sắp xếp tổ chức bộ máy của tỉnh; hồ sơ thi đua, khen thưởng của các đơn vị trước hợp nhất được giữ nguyên.',
      createdAt: momentOf(day, 8),
    });
    for (const words of merge.from) {
      const code = codeOf(words.split('|')[1] ?? '');
      rows.UnitSuccession.push({ changeId, predecessorId: idOf('unit', code), successorId: successor.id });
    }
  }
}

/** Communes and wards began with the two-level government. */
function addBeginnings(rows: Rows, units: readonly SeedUnit[]): void {
  for (const unit of units.filter((one) => one.bloc.kind === 'commune')) {
    rows.UnitChange.push({
      id: idOf('begin', unit.code),
      unitId: unit.id,
      kind: 'create',
      effectiveOn: unit.from,
      decision: 'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã',
      note: 'Thành lập trên cơ sở sắp xếp các đơn vị hành chính cấp xã; chính quyền địa phương hai cấp.',
      createdAt: momentOf(unit.from, 8),
    });
  }
}

export function addUnits(rows: Rows, units: readonly SeedUnit[], year: number): void {
  for (const [index, bloc] of blocs.entries()) {
    const { code, name, since } = bloc;
    const searchKey = foldVietnamese(`${name} ${code}`);
    rows.Bloc.push({ id: idOf('bloc', code), code, ordinal: index + 1, name, searchKey, validFrom: since });
  }
  for (const unit of units) addUnit(rows, unit);
  addMerges(rows, units, year);
  addBeginnings(rows, units);
}
