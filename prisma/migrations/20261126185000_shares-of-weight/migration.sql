-- Completion is divided by the sum of the weights, as lib/reports/rules/completion.ts says: an adjustment that moves weight from
-- one target to another is accepted in two steps, and between them a unit must neither gain nor lose.
create or replace function refresh_unit_progress(registrations uuid[]) returns void language plpgsql as $$
begin
  if registrations is null or cardinality(registrations) = 0 then return; end if;
  perform 1 from "Registration" where id = any (registrations) order by id for no key update;
  insert into "UnitProgress" as u ("campaignId", "unitId", through, completion, targets, reported)
  select r."campaignId", r."unitId", x.through,
    round(coalesce(sum(least(c."completionCap", coalesce(g.completion, 0)) * coalesce(g.weight, 0)) / nullif(sum(g.weight), 0), 0), 2),
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

select refresh_unit_progress(array(select id from "Registration"));
