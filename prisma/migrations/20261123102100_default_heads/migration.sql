-- The heads under which units of a new campaign tell their results: the province's choice, dated.
create table "DefaultHead" (
  "code" text primary key,
  "ordinal" integer not null,
  "text" text not null,
  "validFrom" date not null,
  "validTo" date,
  constraint "DefaultHead_life" check ("validTo" > "validFrom")
);

insert into "DefaultHead" ("code", "ordinal", "text", "validFrom") values
  ('political-task', 1, 'Thực hiện nhiệm vụ chính trị và các chỉ tiêu kế hoạch', '2010-01-01'),
  ('administrative-reform', 2, 'Cải cách thủ tục hành chính', '2010-01-01'),
  ('digital', 3, 'Ứng dụng công nghệ thông tin trong hoạt động của cơ quan', '2010-01-01'),
  ('staff-care', 4, 'Chăm lo đời sống cán bộ, công chức, viên chức và người lao động', '2010-01-01'),
  ('charity', 5, 'Hoạt động xã hội, từ thiện', '2010-01-01'),
  ('organisation', 6, 'Xây dựng Đảng, chính quyền và các đoàn thể vững mạnh', '2010-01-01'),
  ('bloc-programme', 7, 'Thực hiện chương trình công tác chung của khối', '2010-01-01'),
  ('unit-movements', 8, 'Phong trào thi đua của đơn vị gắn với các ngày lễ của đất nước, của tỉnh và của ngành', '2010-01-01');
