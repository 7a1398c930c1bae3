/** How long a request keeps its turn at most, in ms: a slow reader or a lock in the database holds nobody else up. */
const longestTurn = 1000;

/**
 * Lets so many requests be at work at once and the others wait in order. `take(response)` resolves when it is this
 * request's turn: true, or false when its client has left by then. The turn ends with the answer.
 */
export function makeTurns(places, longest = longestTurn) {
  const waiting = new Set();
  let working = 0;

  const callNext = () => {
    for (const begin of waiting) {
      if (working === places) return;
      waiting.delete(begin);
      begin();
    }
  };

  function work(response) {
    working += 1;
    let isOver = false;
    const end = () => {
      clearTimeout(timer);
      if (isOver) return;
      isOver = true;
      working -= 1;
      callNext();
    };
    const timer = setTimeout(end, longest);
    response.once('close', end);
  }

  return (response) =>
    new Promise((resolve) => {
      if (response.closed) return void resolve(false);
      const leave = () => resolve(!waiting.delete(begin));
      const begin = () => {
        response.off('close', leave);
        work(response);
        resolve(true);
      };
      waiting.add(begin);
      response.once('close', leave);
      callNext();
    });
}
