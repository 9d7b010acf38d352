import { registerEnumType } from "type-graphql";

/** What can happen to a figure. */
export enum FigureMove {
  REPORT = "REPORT",
  SUBMIT = "SUBMIT",
  VERIFY = "VERIFY",
  ACCEPT = "ACCEPT",
  RETURN = "RETURN",
  REOPEN = "REOPEN",
  DECIDE = "DECIDE",
}

registerEnumType(FigureMove, {
  name: "FigureMove",
  description: "What can happen to a figure.",
  valuesConfig: {
    REPORT: { description: "A value was written: the first, or a correction (koreksi)." },
    SUBMIT: { description: "Its reporter sent it in (pengajuan)." },
    VERIFY: { description: "It was verified (verifikasi)." },
    ACCEPT: { description: "It was accepted (penerimaan)." },
    RETURN: { description: "It was sent back, with a reason, to whom it came from (pengembalian)." },
    REOPEN: { description: "An accepted figure was opened, with a reason, for a correction (pembukaan kembali)." },
    DECIDE: { description: "An act of the programs wrote it, and whose act it was had it to decide (penetapan)." },
  },
});
