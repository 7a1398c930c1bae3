/** A bare static page: made by the build, sent as it is. */
export default function StaticPage() {
  return <h1>Trang tĩnh</h1>;
}
