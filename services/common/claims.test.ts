import { expect, it } from "vitest";
import { readActor } from "./claims.ts";

const operator = { sub: "Ketut", role: "REGENCY_OPERATOR", region: "51.71" };
const coordinator = { sub: "Wayan", role: "PROVINCE_COORDINATOR", region: "51" };
const steward = { sub: "Siti", role: "MINISTRY_STEWARD", agency: "kemenkeu" };
const admin = { sub: "Budi", role: "HUB_ADMIN" };

it.each([
  [operator, { region: "51.71", agency: null, name: "Ketut" }],
  [coordinator, { region: "51", agency: null, name: "Wayan" }],
  [steward, { region: null, agency: "kemenkeu", name: "Siti" }],
  [admin, { region: null, agency: null, name: "Budi" }],
])("reads who acts of %j", (claims, actor) => {
  expect(readActor({ ...claims, iss: "simpul", exp: 1 })).toEqual({ role: claims.role, ...actor });
});

it("takes null for left out", () => {
  expect(readActor({ ...admin, region: null, agency: null })).toMatchObject({ region: null, agency: null });
});

const roles = "role must be REGENCY_OPERATOR, PROVINCE_COORDINATOR, MINISTRY_STEWARD, HUB_ADMIN";
const regency = "region must be a regency code such as 51.71";
const province = "region must be a province code such as 51";
const agency = "agency must be an agency's name in small letters, such as kominfo";

it.each([
  [{ ...operator, region: undefined }, regency],
  [{ ...operator, region: "51" }, regency],
  [{ ...operator, region: "51.71 " }, regency],
  [{ ...operator, region: 51.71 }, regency],
  [{ ...operator, agency: "kominfo" }, "agency must be left out"],
  [{ ...coordinator, region: "51.71" }, province],
  [{ ...coordinator, region: null, agency: "kominfo" }, `${province}; agency must be left out`],
  [{ ...steward, agency: undefined }, agency],
  [{ ...steward, agency: "Kominfo" }, agency],
  [{ ...steward, region: "51" }, "region must be left out"],
  [{ ...admin, region: "51", agency: "kominfo" }, "region must be left out; agency must be left out"],
  [{ ...admin, sub: undefined }, "sub must name who acts"],
  [{ ...admin, sub: "" }, "sub must name who acts"],
  [{ ...admin, role: undefined }, roles],
  [{ ...admin, role: "PUBLIC" }, roles],
])("refuses %j", (claims, faults) => {
  expect(() => readActor(claims)).toThrow(
    expect.objectContaining({
      message: `The token does not say who acts: ${faults}`,
      extensions: { code: "UNAUTHENTICATED" },
    }),
  );
});
