const boxes = 'input:enabled:not([type="hidden"]), textarea:enabled, select:enabled';

/**
 * Does what makes `element` go away, and leads the focus, which was in it, to the nearest box that stays: without one, the
 * keyboard would begin at the top of the page.
 */
export function leaveFor(element: HTMLElement, act: () => void): void {
  const around: HTMLElement[] = [];
  for (let place = element.parentElement; place; place = place.parentElement) around.push(place);
  act();
  requestAnimationFrame(() => {
    const near = around.filter((place) => place.isConnected).map((place) => place.querySelectorAll<HTMLElement>(boxes));
    near
      .flatMap((found) => [...found])
      .find((box) => !element.contains(box) && box.checkVisibility())
      ?.focus();
  });
}
