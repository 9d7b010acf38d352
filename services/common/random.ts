import { createHash } from "node:crypto";

/** Numbers that look random and are always the same for one name: a demonstration is made alike everywhere. */
export interface Random {
  /** At least `low`, below `high`. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function createRandom(...name: readonly (string | number)[]): Random {
  let state = createHash("sha256")
    .update(`simpul ${name.join(" ")}`)
    .digest()
    .readUInt32LE(0);
  // mulberry32: 32 bits of state are plenty for a demonstration.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
