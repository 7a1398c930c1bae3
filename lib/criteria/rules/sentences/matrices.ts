import type { Axis, Matrix, Rule } from '../rule';
import { inputsByKey, insideSentence, intervalWords, pointsWords } from '../words';

function axisParts(axis: Axis, rule: Rule): string[] {
  const { measure, choices } = inputsByKey(rule)(axis.input);
  if (axis.kind === 'number') return axis.parts.map((part) => intervalWords(part, measure));
  return axis.parts.map((id) => `“${choices.find((one) => one.id === id)?.label ?? id}”`);
}

/** Every cell of a matrix, row by row. */
export function matrixWords({ rows, columns, cells }: Matrix, rule: Rule): string {
  const inputOf = inputsByKey(rule);
  const across = axisParts(columns, rule);
  const lines = axisParts(rows, rule).map((row, place) => {
    const points = across.map((column, index) => `${pointsWords(cells[place]?.[index] ?? null)} nếu ${column}`);
    return `${row}: ${points.join(', ')}`;
  });
  const [down, beside] = [inputOf(rows.input).label, inputOf(columns.input).label];
  return `theo ${insideSentence(down)} và ${insideSentence(beside)} (${lines.join('; ')})`;
}
