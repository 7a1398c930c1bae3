/** Whether two pieces of JSON say the same, whatever the order of their keys: a database keeps its own. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [own, other] = [Object.entries(left), new Map(Object.entries(right))];
  return own.length === other.size && own.every(([key, value]) => other.has(key) && sameData(value, other.get(key)));
}
