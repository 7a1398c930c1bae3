-- Where every unit stands at the end of each period. Written by triggers in the transaction that changes a result or a
-- target, so it is never behind; a ranking of the whole province then reads hundreds of rows instead of tens of thousands.
create table "UnitProgress" (
  "campaignId" uuid not null,
  "unitId" uuid not null,
  through "Period" not null,
  -- Weighted completion in %, every target counted up to the cap of the campaign.
  completion numeric(9, 2) not null,
  targets integer not null,
  reported integer not null,
  constraint "UnitProgress_pkey" primary key ("campaignId", through, "unitId"),
  constraint "UnitProgress_campaignId_fkey" foreign key ("campaignId") references "Campaign" (id) on delete cascade on update cascade,
  constraint "UnitProgress_unitId_fkey" foreign key ("unitId") references "Unit" (id) on delete restrict on update cascade
);
create index "UnitProgress_unitId_idx" on "UnitProgress" ("unitId");

-- As target_progress, of chosen registrations. The rule is lib/reports/rules/completion.ts.
create function registration_progress(registrations uuid[], through "Period")
returns table (
  "campaignId" uuid, "unitId" uuid, "targetId" uuid, "groupCode" text, weight numeric,
  value numeric, "doneOn" date, yes boolean, completion numeric
)
language sql stable as $$
  with results as (
    select l."targetId" as target,
      sum(l.actual) as total,
      (array_agg(l.actual order by p.period desc) filter (where l.actual is not null))[1] as latest,
      (array_agg(l."actualOn" order by p.period desc) filter (where l."actualOn" is not null))[1] as done_on,
      (array_agg(l."actualYes" order by p.period desc) filter (where l."actualYes" is not null))[1] as yes
    from "Registration" r
    join "Report" p on p."campaignId" = r."campaignId" and p."unitId" = r."unitId" and p.period <= through
    join "ReportLine" l on l."reportId" = p.id and l.status in ('submitted', 'accepted')
    where r.id = any (registrations)
    group by l."targetId"
  ), values_now as (
    select r."campaignId", r."unitId", t.*,
      case when t.accumulation = 'perPeriod' then a.total else a.latest end as value, a.done_on, a.yes
    from "Registration" r
    join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
    left join results a on a.target = t.id
    where r.id = any (registrations)
  )
  select v."campaignId", v."unitId", v.id, v."groupCode", v.weight, v.value, v.done_on, v.yes,
    case
      when v.direction = 'yesNo' then case when v.yes then 100.00 when not v.yes then 0.00 end
      when v.direction = 'byDate' then case when v.done_on <= v."plannedOn" then 100.00 when v.done_on > v."plannedOn" then 0.00 end
      when v.value is null or v.planned is null then null
      when v.planned = 0 and v.direction = 'more' then case when v.value >= 0 then 100.00 else 0.00 end
      when v.planned = 0 then case when v.value <= 0 then 100.00 else 0.00 end
      when v.direction = 'more' then round(greatest(0, v.value * 100 / v.planned), 2)
      else round(least(200, greatest(0, 200 - v.value * 100 / v.planned)), 2)
    end
  from values_now v
$$;

create or replace function target_progress(campaigns uuid[], through "Period")
returns table (
  "campaignId" uuid, "unitId" uuid, "targetId" uuid, "groupCode" text, weight numeric,
  value numeric, "doneOn" date, yes boolean, completion numeric
)
language sql stable as $$
  select * from registration_progress(array(select r.id from "Registration" r where r."campaignId" = any (campaigns)), through)
$$;

-- Locks first: of two changes of one unit the later one then counts what the earlier one wrote.
create function refresh_unit_progress(registrations uuid[]) returns void language plpgsql as $$
begin
  if registrations is null or cardinality(registrations) = 0 then return; end if;
  perform 1 from "Registration" where id = any (registrations) order by id for no key update;
  insert into "UnitProgress" as u ("campaignId", "unitId", through, completion, targets, reported)
  select r."campaignId", r."unitId", x.through,
    round(coalesce(sum(least(c."completionCap", coalesce(g.completion, 0)) * coalesce(g.weight, 0)), 0) / 100, 2),
    count(g."targetId"), count(g.completion)
  from "Registration" r
  join "Campaign" c on c.id = r."campaignId"
  cross join unnest(enum_range(null::"Period")) as x (through)
  left join (
    select p.through, g.* from unnest(enum_range(null::"Period")) as p (through)
    cross join lateral registration_progress(registrations, p.through) as g
  ) as g on g.through = x.through and g."campaignId" = r."campaignId" and g."unitId" = r."unitId"
  where r.id = any (registrations)
  group by r.id, x.through
  on conflict ("campaignId", through, "unitId") do update
    set completion = excluded.completion, targets = excluded.targets, reported = excluded.reported
    where (u.completion, u.targets, u.reported) is distinct from (excluded.completion, excluded.targets, excluded.reported);
end $$;

-- Only lines that count: saving a draft costs nothing.
create function refresh_after_lines() returns trigger language plpgsql as $$
declare
  touched uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct "reportId") into touched from added where status in ('submitted', 'accepted');
  elsif tg_op = 'DELETE' then
    select array_agg(distinct "reportId") into touched from removed where status in ('submitted', 'accepted');
  else
    select array_agg(distinct a."reportId") into touched
    from added a join removed d on d.id = a.id
    where (a.status in ('submitted', 'accepted') or d.status in ('submitted', 'accepted'))
      and (a.status in ('submitted', 'accepted'), a.actual, a."actualOn", a."actualYes")
        is distinct from (d.status in ('submitted', 'accepted'), d.actual, d."actualOn", d."actualYes");
  end if;
  perform refresh_unit_progress(array(
    select distinct r.id from "Report" p
    join "Registration" r on r."campaignId" = p."campaignId" and r."unitId" = p."unitId"
    where p.id = any (touched)));
  return null;
end $$;
create trigger "ReportLine_progress_insert" after insert on "ReportLine"
  referencing new table as added for each statement execute function refresh_after_lines();
create trigger "ReportLine_progress_update" after update on "ReportLine"
  referencing old table as removed new table as added for each statement execute function refresh_after_lines();
create trigger "ReportLine_progress_delete" after delete on "ReportLine"
  referencing old table as removed for each statement execute function refresh_after_lines();

create function refresh_after_targets() returns trigger language plpgsql as $$
declare
  touched uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct "registrationId") into touched from added where status = 'accepted';
  elsif tg_op = 'DELETE' then
    select array_agg(distinct "registrationId") into touched from removed where status = 'accepted';
  else
    select array_agg(distinct a."registrationId") into touched
    from added a join removed d on d.id = a.id
    where (a.status = 'accepted' or d.status = 'accepted')
      and (a.status, a.direction, a.accumulation, a.planned, a."plannedOn", a.weight)
        is distinct from (d.status, d.direction, d.accumulation, d.planned, d."plannedOn", d.weight);
  end if;
  perform refresh_unit_progress(touched);
  return null;
end $$;
create trigger "Target_progress_insert" after insert on "Target"
  referencing new table as added for each statement execute function refresh_after_targets();
create trigger "Target_progress_update" after update on "Target"
  referencing old table as removed new table as added for each statement execute function refresh_after_targets();
create trigger "Target_progress_delete" after delete on "Target"
  referencing old table as removed for each statement execute function refresh_after_targets();

create function refresh_after_cap() returns trigger language plpgsql as $$
begin
  perform refresh_unit_progress(array(select id from "Registration" where "campaignId" = new.id));
  return null;
end $$;
create trigger "Campaign_progress" after update of "completionCap" on "Campaign"
  for each row when (old."completionCap" is distinct from new."completionCap") execute function refresh_after_cap();

select refresh_unit_progress(array(select id from "Registration"));
