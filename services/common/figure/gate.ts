/** Runs what it is given, at once while there is room; else in its turn. */
export type Gate = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** @param most how many may run at once */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async (run) => {
    if (running < most) running += 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
