/**
 * The first millisecond at or after a moment as the database tells it, to the microsecond: whoever asks by
 * milliseconds finds that what began then has begun, and that what ended then has ended.
 */
export function toMoment(text: string): Date {
  const [, microseconds = "0"] = /\.\d{3}(\d+)/.exec(text) ?? [];
  return new Date(Date.parse(text) + (Number(microseconds) > 0 ? 1 : 0));
}
