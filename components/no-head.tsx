import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';

type WaitsForHeadProps = {
  /** What is complete: "Bản đăng ký đã đủ". */
  what: string;
  hasHead: boolean;
  /** What the head does then. */
  children: ReactNode;
};

/** Said to who has completed what the head alone sends: that it waits for the head, or that nobody can sign in as the head. */
export function WaitsForHead({ what, hasHead, children }: WaitsForHeadProps) {
  if (!hasHead) return <NoHead title={`${what} nhưng đơn vị chưa có tài khoản thủ trưởng`} />;
  return (
    <Alert title={`${what}, chờ thủ trưởng gửi`} tone="info">
      {children}
    </Alert>
  );
}

/** Said where the head alone sends and cannot sign in. */
export function NoHead({ title }: { title: string }) {
  return (
    <Alert title={title} tone="warning">
      Trong năm thi đua này, thủ trưởng đơn vị là người gửi. Hãy đề nghị cơ quan thường trực cấp tài khoản thủ trưởng
      cho đơn vị.
    </Alert>
  );
}
