-- A day and a yes or no do not add up: the latest counts (lib/templates/rules, onlyAccumulation). Rows written before the rule
-- kept another way until somebody saved them again. Snapshots stay what was sent.
update "Target" set accumulation = 'latest' where direction in ('byDate', 'yesNo') and accumulation <> 'latest';
update "TargetTemplate" set accumulation = 'latest' where direction in ('byDate', 'yesNo') and accumulation <> 'latest';

alter table "Target" add constraint "Target_only_accumulation"
  check (accumulation = 'latest' or direction in ('more', 'less'));
alter table "TargetTemplate" add constraint "TargetTemplate_only_accumulation"
  check (accumulation = 'latest' or direction in ('more', 'less'));
