-- The data set of the figures: 40 blocs, 300 units, 60 targets each, 7 years × 4 periods, 2 000 accounts.
-- For an empty, migrated database. Ids follow from names, so that it is the same on every machine.
begin;
set local synchronous_commit = off;
-- The triggers that keep progress would run per statement; one call at the end does the same.
set local session_replication_role = replica;

-- An id that passes as a UUID (version 8), out of a name.
create function pg_temp.id(name text) returns uuid language sql immutable as $$
  select overlay(overlay(md5(name) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

create temp table unit_list as
  select n, (n - 1) % 40 + 1 as bloc, pg_temp.id('unit' || n) as id, 'DV' || lpad(n::text, 3, '0') as code,
    (array['Sở', 'Ban', 'Chi cục', 'Trung tâm', 'Uỷ ban nhân dân huyện'])[n % 5 + 1] || ' số ' || n || ' phụ trách lĩnh vực kinh tế - kỹ thuật' as name
  from generate_series(1, 300) n;
create temp table campaign_list as
  select bloc, year, pg_temp.id('campaign' || bloc || '-' || year) as id from generate_series(1, 40) bloc, generate_series(2020, 2026) year;
create temp table registration_list as
  select u.id as unit, u.n, c.id as campaign, c.year, pg_temp.id('registration' || u.n || '-' || c.year) as id
  from unit_list u join campaign_list c on c.bloc = u.bloc order by c.year, c.bloc, u.n;

insert into "TargetGroup" (code, name, ordinal, "validFrom")
  select 'bench-' || n, 'Nhóm chỉ tiêu ' || n, n, '2000-01-01' from generate_series(1, 6) n;
insert into "Unit" (id, code, name, "shortName", "searchKey", "validFrom") select id, code, name, code, 'so ' || n, '2010-01-01' from unit_list;
insert into "Bloc" (id, code, ordinal, name, "searchKey", "validFrom")
  select pg_temp.id('bloc' || n), 'K' || n, n, 'Khối thi đua số ' || n, 'khoi thi dua so ' || n, '2010-01-01' from generate_series(1, 40) n;
insert into "BlocMembership" (id, "blocId", "unitId", "validFrom")
  select pg_temp.id('membership' || n), pg_temp.id('bloc' || bloc), id, '2010-01-01' from unit_list;
insert into "Account" (id, "userName", name, "searchKey", role, "unitId", "passwordHash", "passwordTemporary")
  select pg_temp.id('account' || n), 'canbo' || n, 'Cán bộ ' || n, 'can bo ' || n, case when n / 300 % 4 = 0 then 'head' else 'officer' end::"Role",
    pg_temp.id('unit' || (n % 300 + 1)), 'no password fits this', false from generate_series(1, 1998) n;
insert into "Account" (id, "userName", name, "searchKey", role, "passwordHash", "passwordTemporary")
  select pg_temp.id('account-' || role), 'bench-' || role, 'Tài khoản ' || role, role, role::"Role", 'no password fits this', false
  from unnest(array['office', 'leader']) role;
insert into "Campaign" (id, "blocId", year, name, "peerVisibility")
  select id, pg_temp.id('bloc' || bloc), year, 'Phong trào thi đua năm ' || year, 'results' from campaign_list;
insert into "CampaignMember" (id, "campaignId", "unitId", "unitName", "shortName", "joinedOn")
  select pg_temp.id('member' || r.n || '-' || r.year), r.campaign, u.id, u.name, u.code, make_date(r.year, 1, 1)
  from registration_list r join unit_list u on u.id = r.unit;
insert into "Phase" (id, "campaignId", kind, "opensOn", "closesOn")
  select pg_temp.id(c.id || p.kind), c.id, p.kind::"PhaseKind", make_date(c.year, p.month, 1), (make_date(c.year, p.month, 1) + interval '1 month - 1 day')::date
  from campaign_list c, (values ('registration', 1), ('reportQ1', 4), ('reportHalf', 7), ('reportNine', 10), ('reportYear', 12)) p (kind, month);
insert into "Registration" (id, "campaignId", "unitId", status, "statusSince", "firstSentAt", round)
  select id, campaign, unit, 'accepted', make_timestamptz(year, 2, 1, 0, 0, 0), make_timestamptz(year, 1, 20, 0, 0, 0), 1 from registration_list;

insert into "Target" (id, "registrationId", ordinal, "groupCode", text, measure, direction, accumulation, planned, "plannedOn", weight, status, "updatedAt", "updatedBy")
  select pg_temp.id('target' || r.n || '-' || r.year || '-' || t), r.id, t, 'bench-' || (t % 6 + 1), 'Chỉ tiêu số ' || t || ' của chương trình công tác năm',
    case when t % 10 = 9 then 'ngày' else 'hồ sơ' end,
    case t % 10 when 7 then 'less' when 8 then 'yesNo' when 9 then 'byDate' else 'more' end::"TargetDirection",
    case when t % 10 in (8, 9) or t % 3 = 1 then 'latest' when t % 3 = 0 then 'perPeriod' else 'cumulative' end::"TargetAccumulation",
    case when t % 10 in (8, 9) then null else 100 + t end, case when t % 10 = 9 then make_date(r.year, 6, 30) end,
    case when t <= 40 then 1.67 else 1.66 end, 'accepted', make_timestamptz(r.year, 2, 1, 0, 0, 0), 'bench'
  from registration_list r, generate_series(1, 60) t;
insert into "Report" (id, "campaignId", "unitId", period, status, "statusSince", "firstSentAt", round)
  select pg_temp.id('report' || r.n || '-' || r.year || p), r.campaign, r.unit, p, 'accepted', make_timestamptz(r.year, 12, 1, 0, 0, 0), make_timestamptz(r.year, 11, 1, 0, 0, 0), 1
  from registration_list r, unnest(enum_range(null::"Period")) p;
insert into "ReportLine" (id, "reportId", "targetId", actual, "actualOn", "actualYes", status, "updatedAt", "updatedBy")
  select pg_temp.id('line' || r.n || '-' || r.year || p || t), pg_temp.id('report' || r.n || '-' || r.year || p), pg_temp.id('target' || r.n || '-' || r.year || '-' || t),
    case when t % 10 in (8, 9) then null when t % 3 = 0 then 25 + (r.n * t) % 9 else (100 + (r.n * 7 + t * 3) % 20) * o / 4.0 end,
    case when t % 10 = 9 then make_date(r.year, 5 + (r.n + t) % 3, 10) end, case when t % 10 = 8 then (r.n + t) % 5 > 0 end,
    'accepted', make_timestamptz(r.year, 12, 1, 0, 0, 0), 'bench'
  from registration_list r, unnest(enum_range(null::"Period")) with ordinality as x (p, o), generate_series(1, 60) t
  order by r.year, r.n, p, t;

select refresh_unit_progress(array(select id from "Registration"));
drop table unit_list, campaign_list, registration_list;
commit;
analyze;
