import { ButtonLink } from '@/components/ui/button';

/** What is told of an address that is not there, or not for this account: the two are never told apart. */
export function MissingPage() {
  return (
    <>
      <h1 className="text-2xl font-semibold">Không tìm thấy trang</h1>
      <p className="mt-2 text-muted">
        Địa chỉ này không có, đã được chuyển đi, hoặc không nằm trong phạm vi tài khoản của bạn được xem.
      </p>
      <ButtonLink className="mt-5" href="/" variant="primary">
        Về trang đầu
      </ButtonLink>
    </>
  );
}
