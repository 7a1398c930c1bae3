-- What every accepted target of these campaigns has achieved by the end of a period, computed live.
-- The rule is lib/reports/rules/completion.ts; a test holds the two against each other on random values.
create function target_progress(campaigns uuid[], through "Period")
returns table (
  "campaignId" uuid, "unitId" uuid, "targetId" uuid, "groupCode" text, weight numeric,
  value numeric, "doneOn" date, yes boolean, completion numeric
)
language sql stable as $$
  with results as (
    select l."targetId" as target,
      sum(l.actual) as total,
      coalesce(
        max(l.actual) filter (where p.period = 'year'), max(l.actual) filter (where p.period = 'nine'),
        max(l.actual) filter (where p.period = 'half'), max(l.actual) filter (where p.period = 'q1')) as latest,
      coalesce(
        max(l."actualOn") filter (where p.period = 'year'), max(l."actualOn") filter (where p.period = 'nine'),
        max(l."actualOn") filter (where p.period = 'half'), max(l."actualOn") filter (where p.period = 'q1')) as done_on,
      coalesce(
        bool_or(l."actualYes") filter (where p.period = 'year'), bool_or(l."actualYes") filter (where p.period = 'nine'),
        bool_or(l."actualYes") filter (where p.period = 'half'), bool_or(l."actualYes") filter (where p.period = 'q1')) as yes
    from "Report" p join "ReportLine" l on l."reportId" = p.id
    where p."campaignId" = any (campaigns) and p.period <= through and l.status in ('submitted', 'accepted')
    group by l."targetId"
  ), values_now as (
    select r."campaignId", r."unitId", t.*,
      case when t.accumulation = 'perPeriod' then a.total else a.latest end as value, a.done_on, a.yes
    from "Registration" r
    join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
    left join results a on a.target = t.id
    where r."campaignId" = any (campaigns)
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
