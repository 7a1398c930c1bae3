-- What must always hold, whatever the program does.

create extension if not exists btree_gist;

-- Vietnamese order, also on a server whose own locale is another.
alter table "Unit" alter column name type text collate "vi-x-icu";
alter table "Account" alter column name type text collate "vi-x-icu";
alter table "CampaignMember" alter column "unitName" type text collate "vi-x-icu";

-- Dated things end after they begin, and do not overlap.
alter table "Unit" add constraint "Unit_life" check ("validTo" > "validFrom");
alter table "UnitName" add constraint "UnitName_life" check ("validTo" > "validFrom");
alter table "Bloc" add constraint "Bloc_life" check ("validTo" > "validFrom");
alter table "BlocMembership" add constraint "BlocMembership_life" check ("validTo" > "validFrom");
alter table "CampaignLead" add constraint "CampaignLead_life" check ("validTo" > "validFrom");
alter table "CampaignMember" add constraint "CampaignMember_life" check ("leftOn" >= "joinedOn");
alter table "Movement" add constraint "Movement_life" check ("endsOn" >= "startsOn");
alter table "Phase" add constraint "Phase_life" check ("closesOn" >= "opensOn");
alter table "TargetGroup" add constraint "TargetGroup_life" check ("validTo" > "validFrom");
alter table "AwardType" add constraint "AwardType_life" check ("validTo" > "validFrom");

alter table "UnitName" add constraint "UnitName_no_overlap"
  exclude using gist ("unitId" with =, daterange("validFrom", "validTo") with &&);
alter table "BlocMembership" add constraint "BlocMembership_one_bloc_at_a_time"
  exclude using gist ("unitId" with =, daterange("validFrom", "validTo") with &&);
alter table "CampaignLead" add constraint "CampaignLead_one_at_a_time"
  exclude using gist ("campaignId" with =, kind with =, daterange("validFrom", "validTo") with &&);

alter table "UnitSuccession" add constraint "UnitSuccession_not_itself" check ("predecessorId" <> "successorId");

-- Accounts.
alter table "Account" add constraint "Account_user_name_lower" check ("userName" = lower("userName") and "userName" <> '');
alter table "Account" add constraint "Account_unit_by_role" check (("unitId" is not null) = (role in ('officer', 'head')));

-- Campaigns.
alter table "Campaign" add constraint "Campaign_year" check (year between 2000 and 2100);
alter table "Campaign" add constraint "Campaign_cap" check ("completionCap" between 100 and 200);
alter table "PhaseExtension" add constraint "PhaseExtension_reason" check (btrim(reason) <> '');

-- Targets and results.
alter table "Target" add constraint "Target_weight" check (weight >= 0 and weight <= 100);
alter table "Target" add constraint "Target_plan" check (planned >= 0);
alter table "Target" add constraint "Target_verdict" check (verdict is null or status = 'submitted');
alter table "TargetTemplate" add constraint "TargetTemplate_weight" check (weight >= 0 and weight <= 100);
alter table "TitleAim" add constraint "TitleAim_quantity" check (quantity > 0);
alter table "ReportLine" add constraint "ReportLine_verdict" check (verdict is null or status = 'submitted');
alter table "StoredFile" add constraint "StoredFile_size" check (size > 0 and size <= 20971520);
alter table "Document" add constraint "Document_file_name" check (("fileHash" is null) = ("fileName" is null));

-- One open request for change per target.
create unique index "TargetAdjustment_one_open" on "TargetAdjustment" ("targetId") where status in ('submitted', 'returned');

-- Snapshots and the audit log are only ever added to.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger "RegistrationSnapshot_immutable" before update or delete on "RegistrationSnapshot"
  for each row execute function refuse_change();
create trigger "ReportSnapshot_immutable" before update or delete on "ReportSnapshot"
  for each row execute function refuse_change();
create trigger "AuditEvent_immutable" before update or delete on "AuditEvent"
  for each row execute function refuse_change();
