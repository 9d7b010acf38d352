export { readCsv } from "../../services/common/seeding.ts";
