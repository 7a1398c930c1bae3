import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { connect } from '../../scripts/database-connection.mjs';
import { applyMigrations } from '../../scripts/migrations.mjs';

const password = 'a-password-for-measuring';
// Bloc 1 has the units 1, 41, 81 …; canbo<n> belongs to the unit n + 1, and is no head below 300.
const blocUnits = [1, 41, 81, 121, 161, 201, 241, 281];
const officers = blocUnits.map((n) => `canbo${n === 1 ? 300 : n - 1}`);
const reporter = 'canbo301';

/** As in dataset.sql: an id follows from a name. */
const idOf = `create or replace function pg_temp.id(name text) returns uuid language sql immutable as $$
  select overlay(overlay(md5(name) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid $$`;

/** The registrations of bloc 1 become drafts within an open phase, a report of unit 2 as well. */
const openSheets = `
  set local session_replication_role = replica;
  update "Phase" set "opensOn" = current_date - 30, "closesOn" = current_date + 30
    where id in (pg_temp.id(pg_temp.id('campaign1-2026') || 'registration'), pg_temp.id(pg_temp.id('campaign2-2026') || 'reportNine'));
  delete from "ReportLine" l using "Report" r where r.id = l."reportId"
    and (r."campaignId" = pg_temp.id('campaign1-2026') or r.id = pg_temp.id('report2-2026year'));
  delete from "Report" where "campaignId" = pg_temp.id('campaign1-2026') or id = pg_temp.id('report2-2026year');
  update "Registration" set status = 'draft', "firstSentAt" = null, round = 0 where "campaignId" = pg_temp.id('campaign1-2026');
  update "Target" t set status = 'draft' from "Registration" r
    where r.id = t."registrationId" and r."campaignId" = pg_temp.id('campaign1-2026');
  update "Report" set status = 'draft', "firstSentAt" = null, round = 0 where id = pg_temp.id('report2-2026nine');
  update "ReportLine" set status = 'draft' where "reportId" = pg_temp.id('report2-2026nine');
  select refresh_unit_progress(array(select id from "Registration"
    where "campaignId" in (pg_temp.id('campaign1-2026'), pg_temp.id('campaign2-2026')) ));`;

async function readPlaces(client) {
  const { rows } = await client.query(
    `select pg_temp.id('campaign1-2026') as campaign, pg_temp.id('campaign2-2026') as "reportCampaign",
      pg_temp.id('unit2') as reporting, (select array_agg(pg_temp.id('unit' || n)::text) from unnest($1::int[]) n) as units`,
    [blocUnits],
  );
  return rows[0];
}

/** The sheets, one per officer of bloc 1, whose rows are saved: rows as the browser would send them. */
async function readRows(client, { campaign, units }) {
  const { rows } = await client.query(
    `select r."unitId", json_agg(json_build_object('id', t.id, 'revision', t.revision, 'ordinal', t.ordinal,
        'previousId', t."previousId", 'answer', t.answer, 'groupCode', t."groupCode", 'movementId', t."movementId",
        'text', t.text, 'measure', t.measure, 'direction', t.direction, 'accumulation', t.accumulation,
        'baseline', t.baseline::text, 'baselineOn', t."baselineOn", 'planned', trim_scale(t.planned)::text,
        'plannedOn', t."plannedOn", 'dueOn', t."dueOn", 'weight', trim_scale(t.weight)::text,
        'ownerDivision', t."ownerDivision", 'note', t.note) order by t.ordinal) as lines
      from "Registration" r join "Target" t on t."registrationId" = r.id where r."campaignId" = $1 group by 1`,
    [campaign],
  );
  const linesOf = new Map(rows.map(({ unitId, lines }) => [unitId, lines]));
  return units.map((unitId, i) => ({
    userName: officers[i],
    path: `/campaigns/${campaign}/targets/${unitId}`,
    rows: linesOf.get(unitId).map((line) => ({ campaignId: campaign, unitId, ...line })),
  }));
}

/** The pages that are measured, who visits them, and how many kB of scripts each may send. */
function pagesOf({ campaign, reportCampaign, reporting, units }) {
  const officer = officers[0];
  return {
    'sign-in': { path: '/login', userName: null, scripts: 145 },
    home: { path: '/', userName: officer, scripts: 200 },
    sheet: { path: `/campaigns/${campaign}/targets/${units[0]}`, userName: officer, scripts: 230 },
    report: { path: `/campaigns/${reportCampaign}/reports/${reporting}/nine`, userName: reporter, scripts: 230 },
    'read-only sheet': { path: `/campaigns/${reportCampaign}/targets/${reporting}`, userName: reporter, scripts: 200 },
    campaign: { path: `/campaigns/${campaign}`, userName: officer, scripts: 200 },
    ranking: { path: `/campaigns/${reportCampaign}/ranking`, userName: reporter, scripts: 200 },
    unit: { path: `/campaigns/${reportCampaign}/units/${reporting}`, userName: reporter, scripts: 200 },
    dashboard: { path: '/dashboard', userName: 'bench-leader', scripts: 200 },
    campaigns: { path: '/campaigns', userName: 'bench-office', scripts: 200 },
    units: { path: '/admin/units', userName: 'bench-office', scripts: 200 },
  };
}

/** Opens some sheets of a loaded data set and lets their people sign in; returns what is visited and by whom. */
export async function openDataset(client) {
  await client.query(idOf);
  await client.query('begin');
  await client.query(openSheets);
  await client.query('update "Account" set "passwordHash" = $1 where "userName" = any ($2)', [
    await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
    [...officers, reporter, 'bench-office', 'bench-leader'],
  ]);
  await client.query('commit');
  const places = await readPlaces(client);
  return { password, places, sheets: await readRows(client, places), pages: pagesOf(places) };
}

/** Fills an empty database with the data set, see `openDataset`. */
export async function loadDataset(address) {
  const client = await connect(address);
  try {
    await applyMigrations(client);
    await client.query(await readFile(join(import.meta.dirname, 'dataset.sql'), 'utf8'));
    const dataset = await openDataset(client);
    // As it would be after a while of work: without it every first read also writes hint bits.
    await client.query('vacuum analyze');
    return dataset;
  } finally {
    await client.end();
  }
}
