import { connection } from 'next/server';

/** A bare dynamic page: what the machine and the framework cost before any work is done. */
export default async function BarePage() {
  await connection();
  return <h1>Trang trống</h1>;
}
