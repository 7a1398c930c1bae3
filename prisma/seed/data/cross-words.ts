/** Why a scorer gives other points than a unit claims, or none. */
export const crossWords = {
  contested: [
    'Bảng tiêu chí không cho tính phần đề nghị thêm; chấm theo số liệu đã gửi.',
    'Tài liệu kèm theo chưa đủ căn cứ cho phần đề nghị thêm.',
  ],
  strict: [
    'Tài liệu kiểm chứng mới chứng minh được một phần kết quả.',
    'Kết quả đạt được nhưng chất lượng chưa tương xứng mức điểm tự chấm.',
    'Số liệu chưa khớp với báo cáo năm của đơn vị.',
  ],
  generous: [
    'Đơn vị có nhiều cố gắng trong điều kiện khó khăn, đề nghị chấm thêm.',
    'Kết quả phối hợp tốt với các đơn vị trong khối, đề nghị ghi nhận.',
  ],
  abstain: [
    'Đơn vị chấm không có thông tin để đánh giá tiêu chí này.',
    'Nội dung thuộc lĩnh vực chuyên ngành, đơn vị chấm không đủ căn cứ nhận xét.',
  ],
  declined:
    'Đơn vị đang phối hợp thanh tra chuyên ngành tại đơn vị được chấm nên xin không chấm để bảo đảm khách quan.',
} as const;

/** Who scores how, by the code of the unit: all others agree with most claims. `friend`: generous to one unit alone. */
export const crossTempers = { strict: 'KBNN', generous: 'TK', friend: 'SXD' } as const;

/** While units score each other this unit has sent one sheet, begun one and not begun one; another one declines. */
export const crossStory = { visited: 'STC', declines: 'HQ' } as const;
