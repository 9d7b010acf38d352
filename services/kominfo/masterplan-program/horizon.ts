/** For how many years a masterplan plans. */
export const HORIZONS: readonly number[] = [1, 5, 10];

/** A quick win shows within so many years. */
export const LONGEST_QUICK_WIN = 2;
