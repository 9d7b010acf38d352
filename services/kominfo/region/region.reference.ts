/** An annual entity's key is a coordinate, not a row: it is never unknown. */
export const resolveAnnualReference = <Key>(key: Key): Key => key;
