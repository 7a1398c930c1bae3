-- What a province begins with: the groups of a registration, and the titles and commendations that may be aimed for with the
-- law that was in force. Dated, so that old registrations are read with what held then; later laws are further rows.
insert into "TargetGroup" (code, ordinal, name, "validFrom", "validTo") values
  ('political', 1, 'Thực hiện nhiệm vụ chính trị, chỉ tiêu kế hoạch', '2015-01-01', null),
  ('dual-goal', 2, 'Thực hiện mục tiêu kép: phòng, chống dịch và phát triển', '2020-04-01', '2023-01-01'),
  ('reform', 3, 'Cải cách hành chính', '2015-01-01', null),
  ('digital', 4, 'Chuyển đổi số', '2022-01-01', null),
  ('newRural', 5, 'Xây dựng nông thôn mới', '2015-01-01', null),
  ('party', 6, 'Xây dựng Đảng, chính quyền, đoàn thể', '2015-01-01', null),
  ('staff', 7, 'Chăm lo, xây dựng đội ngũ', '2015-01-01', null),
  ('charity', 8, 'Nhân đạo, từ thiện, an sinh xã hội', '2015-01-01', null),
  ('emulation', 9, 'Công tác thi đua, khen thưởng', '2015-01-01', null)
on conflict do nothing;

insert into "AwardType" (code, name, family, "legalGround", ordinal, "validFrom", "validTo") values
  ('government-flag-2017', 'Cờ thi đua của Chính phủ', 'title', 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP', 1, '2017-10-01', '2024-01-01'),
  ('province-flag-2017', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'title', 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP', 2, '2017-10-01', '2024-01-01'),
  ('excellent-2017', 'Tập thể lao động xuất sắc', 'title', 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP', 3, '2017-10-01', '2024-01-01'),
  ('advanced-2017', 'Tập thể lao động tiên tiến', 'title', 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP', 4, '2017-10-01', '2024-01-01'),
  ('chairman-2017', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'commendation', 'Luật Thi đua, khen thưởng 2003 (sửa đổi, bổ sung 2005, 2009, 2013); Nghị định 91/2017/NĐ-CP', 5, '2017-10-01', '2024-01-01'),
  ('government-flag-2023', 'Cờ thi đua của Chính phủ', 'title', 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP', 1, '2024-01-01', '2025-07-01'),
  ('province-flag-2023', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'title', 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP', 2, '2024-01-01', '2025-07-01'),
  ('excellent-2023', 'Tập thể lao động xuất sắc', 'title', 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP', 3, '2024-01-01', '2025-07-01'),
  ('advanced-2023', 'Tập thể lao động tiên tiến', 'title', 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP', 4, '2024-01-01', '2025-07-01'),
  ('chairman-2023', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'commendation', 'Luật số 06/2022/QH15; Nghị định 98/2023/NĐ-CP', 5, '2024-01-01', '2025-07-01'),
  ('government-flag-2025', 'Cờ thi đua của Chính phủ', 'title', 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV', 1, '2025-07-01', null),
  ('province-flag-2025', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'title', 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV', 2, '2025-07-01', null),
  ('excellent-2025', 'Tập thể lao động xuất sắc', 'title', 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV', 3, '2025-07-01', null),
  ('advanced-2025', 'Tập thể lao động tiên tiến', 'title', 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV', 4, '2025-07-01', null),
  ('chairman-2025', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'commendation', 'Luật số 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV', 5, '2025-07-01', null)
on conflict do nothing;
