/** A bare static page, for the cached pages to be held against. */
export default function StaticPage() {
  return <h1>Trang tĩnh</h1>;
}
