import type { BoxVersions } from '@/lib/versions';

const shown = 'max-h-32 overflow-auto whitespace-pre-wrap wrap-anywhere';

/** The boxes of a form or a row that two people saved differently, each in both versions. */
export function VersionList({ boxes }: { boxes: readonly BoxVersions[] }) {
  return (
    <dl className="grid gap-2">
      {boxes.map(({ name, label, mine, saved }) => (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(14rem,100%),1fr))] gap-x-4" key={name}>
          <dt className="col-span-full font-medium">{label}</dt>
          <dd className={shown}>
            {mine === null ? (
              <span className="text-muted">Bạn không sửa ô này</span>
            ) : (
              <>
                <span className="text-muted">Bạn nhập:</span> {mine || '(bỏ trống)'}
              </>
            )}
          </dd>
          <dd className={shown}>
            <span className="text-muted">Đang lưu:</span> {saved || '(bỏ trống)'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
