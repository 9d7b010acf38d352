interface Running {
  readonly stop: () => Promise<void>;
}

/**
 * Starts something that runs until it is told to stop. A second signal ends the process at once.
 * @returns when it runs
 */
export async function runUntilSignal(start: () => Promise<Running>): Promise<void> {
  let stopping: Promise<void> | undefined;
  const starting = start();
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = starting.then(({ stop }) => stop()).then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  await starting;
}
