import { Alert } from '@/components/ui/alert';

/** Said instead of waiting for a head who cannot sign in. `what` is what waits: "Bản đăng ký đã đủ". */
export function NoHead({ what }: { what: string }) {
  return (
    <Alert title={`${what} nhưng đơn vị chưa có tài khoản thủ trưởng`} tone="warning">
      Trong năm thi đua này, thủ trưởng đơn vị là người gửi. Hãy đề nghị cơ quan thường trực cấp tài khoản thủ trưởng
      cho đơn vị.
    </Alert>
  );
}
