/** The day by the calendar of Jakarta, as "2024-12-31". */
export const dayInJakarta = (moment: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta", dateStyle: "short" }).format(moment);

export const today = (): string => dayInJakarta(new Date());
