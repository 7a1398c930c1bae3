/** The words of the way to the page where a sheet is read once more: who opens it sends it, or leaves that to the head. */
export function checkLabel(maySend: boolean): string {
  return maySend ? 'Kiểm tra và gửi' : 'Kiểm tra để thủ trưởng gửi';
}
